package io.troth.policy.internal.export;

import io.troth.policy.api.open.OpenAddress;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What the tenant promises, for machines that know nothing but its host. */
@Path(OpenAddress.WELL_KNOWN)
@PermitAll
@OpenWhenSuspended
public class WellKnownResource {

  private final VersionFiles files;

  WellKnownResource(VersionFiles files) {
    this.files = files;
  }

  @GET
  public Response list(@Context Request request) {
    return OpenAnswers.answer(request, files.list());
  }
}
