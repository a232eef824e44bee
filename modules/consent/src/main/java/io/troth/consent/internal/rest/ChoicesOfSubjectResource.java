package io.troth.consent.internal.rest;

import io.troth.consent.api.Choices;
import io.troth.kernel.SubjectRef;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's opt-outs, for the tenant's servers and staff. */
@Path("/api/v1/subjects/{ref}/choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acts")
@OpenWhenSuspended
public class ChoicesOfSubjectResource {

  private static final String SCREEN = "api";

  private final Choices choices;

  ChoicesOfSubjectResource(Choices choices) {
    this.choices = choices;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(operationId = "readChoices", summary = "A person's choices that stand")
  public ChoicesAnswer read(@PathParam("ref") UUID ref) {
    return ChoicesAnswer.of(choices.of(new SubjectRef(ref)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ACTS_WRITE)
  @Operation(
      operationId = "recordChoice",
      summary = "Record what a person chose with you, or put them on hold",
      description = "The answer is the act, which is also its receipt.")
  public ActAnswer record(
      @PathParam("ref") UUID ref,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ChoiceRequest.class),
                      examples = {
                        @ExampleObject(name = "no sale", value = ChoiceRequest.OPT_OUT),
                        @ExampleObject(name = "hold", value = ChoiceRequest.HOLD)
                      }))
          ChoiceRequest request) {
    return ActAnswer.of(
        choices.record(request.by(new SubjectRef(ref), SCREEN, UnaryOperator.identity())));
  }
}
