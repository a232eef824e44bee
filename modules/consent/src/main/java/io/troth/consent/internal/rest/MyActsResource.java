package io.troth.consent.internal.rest;

import io.troth.consent.api.Acts;
import io.troth.kernel.Page;
import io.troth.tenant.api.CurrentSubject;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own acts. */
@Path("/api/v1/me/acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@OpenWhenSuspended
public class MyActsResource {

  private static final String SCREEN = "script";

  private final Acts acts;
  private final CurrentSubject person;
  private final Caller caller;

  MyActsResource(Acts acts, CurrentSubject person, Caller caller) {
    this.acts = acts;
    this.person = person;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(operationId = "listMyActs", summary = "My acts, newest first; each is its receipt")
  public Page<ActAnswer> list(@BeanParam PageParams page) {
    return acts.of(person.require(), page.request()).map(ActAnswer::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.SELF_ACT)
  @Operation(operationId = "act", summary = "Accept, decline, object, consent or withdraw")
  public List<ActAnswer> act(
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
    return ActAnswer.all(acts.record(request.by(person.require(), SCREEN, caller::own)));
  }
}
