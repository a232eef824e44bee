package io.troth.centre.internal.theme;

import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tenant's colours as a style sheet: the same for everybody, kept by browsers for a minute. */
@Path("/privacy/theme.css")
@PermitAll
@OpenWhenSuspended
public class ThemeResource {

  private final Theme theme;

  ThemeResource(Theme theme) {
    this.theme = theme;
  }

  @GET
  @Produces("text/css")
  @Operation(hidden = true)
  public Response css() {
    return Response.ok(theme.css()).header("Cache-Control", "private, max-age=60").build();
  }
}
