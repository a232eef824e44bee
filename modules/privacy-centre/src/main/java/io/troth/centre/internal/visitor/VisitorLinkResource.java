package io.troth.centre.internal.visitor;

import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** What visitors chose before they signed in goes on to count. */
@Path("/api/v1/visitor/link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
@OpenWhenSuspended
public class VisitorLinkResource {

  private static final String EXAMPLE =
      "{\"device\": \"yMDUzYjQ5NGM2ZmE4YjE5ODQ4ZTQ3YzE2NjU0ZDk5Mz\"}";

  private final VisitorLinks links;
  private final CurrentSubject person;

  VisitorLinkResource(VisitorLinks links, CurrentSubject person) {
    this.links = links;
    this.person = person;
  }

  /** The secret of the device in front of the person. */
  @Schema(name = "VisitorLinkRequest")
  public record LinkRequest(@NotBlank @Size(max = 100) String device) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.SELF_ACT)
  @Operation(
      operationId = "linkVisitor",
      summary = "Say that this device is mine",
      description =
          "Sent with the person's token and the device's secret. Of two answers the stricter one"
              + " counts at first, the newest from then on. A device that was somebody else's is"
              + " theirs no longer.")
  public CookieChoices link(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = LinkRequest.class),
                      examples = @ExampleObject(name = "a device", value = EXAMPLE)))
          LinkRequest request) {
    var me = person.require();
    links.link(request.device(), me);
    return new CookieChoices(links.states(me));
  }
}
