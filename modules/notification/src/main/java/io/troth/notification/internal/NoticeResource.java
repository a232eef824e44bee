package io.troth.notification.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeStrength;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Reachability;
import io.troth.notification.api.Reachability.Reason;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notices and who cannot be reached, for tenant servers and staff. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeResource {

  private final Notices notices;
  private final Reachability reachability;
  private final InstantSource clock;

  NoticeResource(Notices notices, Reachability reachability, InstantSource clock) {
    this.notices = notices;
    this.reachability = reachability;
    this.clock = clock;
  }

  /** A notice as JSON. */
  record NoticeJson(
      UUID id,
      UUID version,
      Optional<UUID> correction,
      UUID subject,
      NoticeState state,
      String messageId,
      int attempts,
      Instant plannedAt,
      Optional<Instant> handedOverAt,
      Optional<Instant> bouncedAt,
      NoticeStrength strength,
      Optional<String> reply,
      NoticeKind kind,
      Optional<UUID> mail) {

    static NoticeJson of(NoticeView view, Instant now) {
      return new NoticeJson(
          view.id(),
          view.version().value(),
          view.correction().map(RevisionId::value),
          view.subject().value(),
          view.state(),
          view.messageId(),
          view.attempts(),
          view.plannedAt(),
          view.handedOverAt(),
          view.bouncedAt(),
          view.strength(now),
          view.reply(),
          view.kind(),
          view.mail());
    }
  }

  /** Somebody who cannot be reached, as JSON. */
  record UnreachableJson(UUID subject, Reason reason, Instant since) {}

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(summary = "List notices, newest first, by version and state")
  public Page<NoticeJson> list(
      @QueryParam("version") @Nullable String version,
      @QueryParam("state") @Nullable String state,
      @BeanParam PageParams page) {
    return notices
        .list(
            Optional.ofNullable(version).map(NoticeResource::version),
            Optional.ofNullable(state).map(NoticeResource::state),
            page.request())
        .map(view -> NoticeJson.of(view, clock.instant()));
  }

  @GET
  @Path("/unreachable")
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(summary = "List people whom no mail reaches, with the reason")
  public Page<UnreachableJson> unreachable(@BeanParam PageParams page) {
    return reachability
        .list(page.request())
        .map(one -> new UnreachableJson(one.subject().value(), one.reason(), one.since()));
  }

  @POST
  @Path("/{id}/again")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(summary = "Send a notice again that was refused, came back or had no address")
  public NoticeJson again(@PathParam("id") UUID id) {
    return NoticeJson.of(notices.again(id), clock.instant());
  }

  private static VersionId version(String text) {
    try {
      return VersionId.parse(text);
    } catch (IllegalArgumentException noId) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "version", "This is no id of a version.", "a UUID");
    }
  }

  private static NoticeState state(String text) {
    try {
      return NoticeState.valueOf(text);
    } catch (IllegalArgumentException noState) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "state",
          "This is no state of a notice.",
          Arrays.toString(NoticeState.values()));
    }
  }
}
