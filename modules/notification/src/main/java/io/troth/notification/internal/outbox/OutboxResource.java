package io.troth.notification.internal.outbox;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Outbox.Search;
import io.troth.notification.api.Outbox.Trail;
import io.troth.notification.api.Outbox.What;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every notice by mail and what happened to it, over HTTP. People are named by reference alone. */
@Path("/api/v1/outbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class OutboxResource {

  private final Outbox outbox;

  OutboxResource(Outbox outbox) {
    this.outbox = outbox;
  }

  /** A notice of the list. */
  @Schema(name = "OutboxNotice")
  record NoticeJson(
      UUID id,
      UUID version,
      Optional<UUID> correction,
      UUID subject,
      NoticeState state,
      int attempts,
      Instant plannedAt,
      Optional<Instant> handedOverAt,
      Optional<Instant> bouncedAt,
      Optional<String> reply,
      NoticeKind kind,
      @Schema(description = "the notice under whose ids one mail on several changes went")
          Optional<UUID> mail) {

    static NoticeJson of(NoticeView view) {
      return new NoticeJson(
          view.id(),
          view.version().value(),
          view.correction().map(RevisionId::value),
          view.subject().value(),
          view.state(),
          view.attempts(),
          view.plannedAt(),
          view.handedOverAt(),
          view.bouncedAt(),
          view.reply(),
          view.kind(),
          view.mail());
    }
  }

  /** Something that happened to a notice. */
  @Schema(name = "OutboxStep")
  record StepJson(What what, Optional<Instant> at, int attempt, Optional<String> reply) {}

  /** All that happened to one notice. */
  @Schema(name = "OutboxTrail")
  record TrailJson(
      NoticeJson notice,
      UUID policy,
      @Schema(description = "1 for the first mail to the person on this topic") int round,
      @Schema(description = "whether it may be sent again") boolean again,
      @Schema(description = "SHA-256 of words, in hexadecimal") Optional<String> letter,
      @Schema(description = "what the mail was written from, a JSON text") Optional<String> words,
      List<StepJson> steps,
      List<UUID> rounds,
      @Schema(description = "the other notices that its mail tells of") List<UUID> together) {

    static TrailJson of(Trail trail) {
      return new TrailJson(
          NoticeJson.of(trail.notice()),
          trail.policy().value(),
          trail.round(),
          trail.again(),
          trail.letter(),
          trail.words(),
          trail.steps().stream()
              .map(step -> new StepJson(step.what(), step.at(), step.attempt(), step.reply()))
              .toList(),
          trail.rounds(),
          trail.together());
    }
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(
      operationId = "searchOutbox",
      summary = "Every notice by mail, newest first, by person, policy, state and day")
  public Page<NoticeJson> find(
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("policy") @Nullable String policy,
      @QueryParam("state") @Nullable String state,
      @Parameter(description = "planned at this moment or later") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "planned before this moment") @QueryParam("until")
          @Nullable String until,
      @BeanParam PageParams page) {
    var search =
        new Search(
            read("subject", subject, SubjectRef::parse, "a UUID").map(Set::of),
            read("state", state, NoticeState::valueOf, Arrays.toString(NoticeState.values())),
            read("policy", policy, PolicyId::parse, "a UUID"),
            read("from", from, OutboxResource::moment, "such as 2026-12-01T00:00:00Z"),
            read("until", until, OutboxResource::moment, "such as 2026-12-08T00:00:00Z"));
    return outbox.find(search, page.request()).map(NoticeJson::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(operationId = "readOutboxTrail", summary = "All that happened to one notice")
  public TrailJson trail(@PathParam("id") UUID id) {
    return outbox
        .trail(id)
        .map(TrailJson::of)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such notice."));
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException none) {
      throw new IllegalArgumentException(none);
    }
  }

  private static <T> Optional<T> read(
      String field, @Nullable String text, Function<String, T> reader, String expected) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException none) {
      throw Problem.at(CommonProblem.INVALID_INPUT, field, "This cannot be looked for.", expected);
    }
  }
}
