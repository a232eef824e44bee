package io.troth.notification.internal.mailing;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.Mailings;
import io.troth.notification.internal.mailing.MailingAnswers.Cancellation;
import io.troth.notification.internal.mailing.MailingAnswers.MailingAnswer;
import io.troth.policy.api.VersionId;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mails on a version as a whole: how far they are, and whether they go out. */
@Path("/api/v1/rollouts/{versionId}/mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rollouts")
public class MailingResource {

  private final Mailings mailings;
  private final InstantSource clock;

  MailingResource(Mailings mailings, InstantSource clock) {
    this.mailings = mailings;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(operationId = "readMailing", summary = "How far a version's mails are, and how fast")
  public MailingAnswer read(@PathParam("versionId") UUID versionId) {
    return answer(mailings.progress(new VersionId(versionId)));
  }

  @POST
  @Path("pause")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "pauseMailing",
      summary = "Hold a version's mails; who is told later is bound later")
  public MailingAnswer pause(@PathParam("versionId") UUID versionId) {
    return answer(mailings.pause(new VersionId(versionId)));
  }

  @POST
  @Path("resume")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(operationId = "resumeMailing", summary = "Let a version's held mails go on")
  public MailingAnswer resume(@PathParam("versionId") UUID versionId) {
    return answer(mailings.resume(new VersionId(versionId)));
  }

  @POST
  @Path("cancel")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "cancelMailing",
      summary = "Give up a version's mails that were not sent, for good",
      description =
          "Whoever got no mail is bound only once they saw the notice in the service, after their"
              + " whole notice period.")
  public MailingAnswer cancel(
      @PathParam("versionId") UUID versionId,
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Cancellation.class),
                      examples = @ExampleObject(name = "sure", value = "{\"confirm\": true}")))
          Cancellation body) {
    var version = new VersionId(versionId);
    if (!Boolean.TRUE.equals(body.confirm())) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "confirm",
          "Cancelled mails are never sent: "
              + mailings.progress(version).rest()
              + " people would be bound only after they saw the notice in the service.",
          "true");
    }
    return answer(mailings.cancel(version));
  }

  private MailingAnswer answer(MailingProgress progress) {
    return MailingAnswer.of(progress, clock.instant());
  }
}
