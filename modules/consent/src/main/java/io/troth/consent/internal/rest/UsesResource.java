package io.troth.consent.internal.rest;

import io.troth.consent.api.Acts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Uses of the tenant's service, reported by its servers or by the person's own browser. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acts")
public class UsesResource {

  private static final String USE = "{\"subject\": \"019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e11\"}";

  private final Acts acts;
  private final CurrentSubject person;

  UsesResource(Acts acts, CurrentSubject person) {
    this.acts = acts;
    this.person = person;
  }

  /** Who used the service. */
  record UseRequest(@NotNull UUID subject) {}

  @POST
  @Path("uses")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.USES_REPORT)
  @Operation(
      operationId = "reportUse",
      summary = "Report that a person used your service",
      description = "The answer has the deemed acceptances this led to, mostly none.")
  public List<ActAnswer> report(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = UseRequest.class),
                      examples = @ExampleObject(name = "a use", value = USE)))
          UseRequest request) {
    var subject = new SubjectRef(request.subject());
    if (person.find().filter(self -> !self.equals(subject)).isPresent()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "This person is not known.");
    }
    return ActAnswer.all(acts.reportUse(subject));
  }

  @POST
  @Path("me/uses")
  @RolesAllowed(Permissions.USES_REPORT)
  @Operation(operationId = "reportMyUse", summary = "Report that I used the service")
  public List<ActAnswer> reportOwn() {
    return ActAnswer.all(acts.reportUse(person.require()));
  }
}
