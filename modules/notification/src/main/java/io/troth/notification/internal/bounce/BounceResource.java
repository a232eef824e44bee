package io.troth.notification.internal.bounce;

import io.troth.notification.api.Bounces;
import io.troth.notification.api.Bounces.Outcome;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a tenant's mail server delivers reports about undeliverable mails. */
@Path("/api/v1/bounces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class BounceResource {

  private final Bounces bounces;

  BounceResource(Bounces bounces) {
    this.bounces = bounces;
  }

  /** What a report led to. */
  enum Result {
    /** The mail came back for good; its evidence is void from now on. */
    BOUNCED,
    /** The person called it unwanted; optional mails stop, the evidence stands. */
    COMPLAINED,
    /** Nothing changes. */
    NOTED,
    /** The report is about no notice of this tenant. */
    UNKNOWN
  }

  /**
   * The outcome as JSON.
   *
   * @param notice absent when unknown
   */
  record OutcomeJson(Result result, Optional<UUID> notice) {}

  @POST
  @BodyLimit(Bounces.LONGEST)
  @Consumes("message/rfc822")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      summary =
          "Deliver a report on an undeliverable mail (RFC 3464) or a complaint (RFC 5965), as it was"
              + " received")
  public OutcomeJson receive(byte[] message) {
    return json(bounces.receive(message));
  }

  private static OutcomeJson json(Outcome outcome) {
    if (outcome instanceof Outcome.Bounced bounced) {
      return new OutcomeJson(Result.BOUNCED, Optional.of(bounced.notice()));
    }
    if (outcome instanceof Outcome.Complained complained) {
      return new OutcomeJson(Result.COMPLAINED, Optional.of(complained.notice()));
    }
    return outcome instanceof Outcome.Noted noted
        ? new OutcomeJson(Result.NOTED, Optional.of(noted.notice()))
        : new OutcomeJson(Result.UNKNOWN, Optional.empty());
  }
}
