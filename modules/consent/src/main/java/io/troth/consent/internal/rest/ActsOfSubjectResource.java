package io.troth.consent.internal.rest;

import io.troth.consent.api.Acts;
import io.troth.kernel.Page;
import io.troth.kernel.SubjectRef;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's acts, for the tenant's servers and staff. */
@Path("/api/v1/subjects/{ref}/acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acts")
@OpenWhenSuspended
public class ActsOfSubjectResource {

  private static final String SCREEN = "api";

  private final Acts acts;

  ActsOfSubjectResource(Acts acts) {
    this.acts = acts;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(operationId = "listActs", summary = "A person's acts, newest first")
  public Page<ActAnswer> list(@PathParam("ref") UUID ref, @BeanParam PageParams page) {
    return acts.of(new SubjectRef(ref), page.request()).map(ActAnswer::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ACTS_WRITE)
  @Operation(
      operationId = "recordAct",
      summary = "Record what a person did with you",
      description = "The answer has the act, and after an acceptance the consents given with it.")
  public List<ActAnswer> record(
      @PathParam("ref") UUID ref,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ActRequest.class),
                      examples = {
                        @ExampleObject(name = "acceptance", value = ActRequest.ACCEPT),
                        @ExampleObject(name = "objection", value = ActRequest.OBJECT),
                        @ExampleObject(name = "withdrawal", value = ActRequest.WITHDRAW)
                      }))
          ActRequest request) {
    return ActAnswer.all(
        acts.record(request.by(new SubjectRef(ref), SCREEN, UnaryOperator.identity())));
  }
}
