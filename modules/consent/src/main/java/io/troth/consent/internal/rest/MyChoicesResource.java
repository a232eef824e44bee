package io.troth.consent.internal.rest;

import io.troth.consent.api.Choices;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own opt-outs. */
@Path("/api/v1/me/choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@OpenWhenSuspended
public class MyChoicesResource {

  private static final String SCREEN = "script";

  private final Choices choices;
  private final CurrentSubject person;
  private final Caller caller;

  MyChoicesResource(Choices choices, CurrentSubject person, Caller caller) {
    this.choices = choices;
    this.person = person;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(operationId = "readMyChoices", summary = "My choices that stand")
  public ChoicesAnswer read() {
    return ChoicesAnswer.of(choices.of(person.require()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.SELF_ACT)
  @Operation(
      operationId = "choose",
      summary = "Opt out, object, restrict, or take that back",
      description = "The answer is the act, which is also its receipt.")
  public ActAnswer choose(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ChoiceRequest.class),
                      examples = {
                        @ExampleObject(name = "no sale", value = ChoiceRequest.OPT_OUT),
                        @ExampleObject(name = "objection", value = ChoiceRequest.OBJECT)
                      }))
          ChoiceRequest request) {
    return ActAnswer.of(choices.record(request.by(person.require(), SCREEN, caller::own)));
  }
}
