package io.troth.tenant.internal.links;

import io.troth.tenant.api.CurrentSubject;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page of the privacy centre, for the tests. */
@Path("/privacy/probe")
public class PrivacyProbe {

  private final CurrentSubject subject;

  PrivacyProbe(CurrentSubject subject) {
    this.subject = subject;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Produces(MediaType.APPLICATION_JSON)
  public String page() {
    return "{\"subject\":\"" + subject.require() + "\"}";
  }
}
