package io.troth.bench;

import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Lets a crowd come. */
@Path("/bench/crowd")
public class CrowdResource {

  private final Crowd crowd;

  CrowdResource(Crowd crowd) {
    this.crowd = crowd;
  }

  /** The people numbered up to this one are there afterwards. */
  @POST
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  public void grow(@QueryParam("to") int to) {
    crowd.grow(to);
  }
}
