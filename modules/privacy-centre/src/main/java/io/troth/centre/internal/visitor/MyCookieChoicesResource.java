package io.troth.centre.internal.visitor;

import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person chose about cookies, on whichever device, so that no other one asks again. */
@Path("/api/v1/me/cookie-choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
@OpenWhenSuspended
public class MyCookieChoicesResource {

  private final VisitorLinks links;
  private final CurrentSubject person;

  MyCookieChoicesResource(VisitorLinks links, CurrentSubject person) {
    this.links = links;
    this.person = person;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(operationId = "readMyCookieChoices", summary = "What I chose about cookies")
  public CookieChoices read() {
    return new CookieChoices(links.states(person.require()));
  }
}
