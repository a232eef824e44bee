package io.troth.tenant.internal.links;

import io.quarkus.qute.TemplateInstance;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.tenant.internal.page.Cookies;
import io.troth.tenant.internal.page.Shells;
import io.troth.web.OpenWhenSuspended;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The way out of the privacy centre. Open to everybody: whose session is over already sees the same
 * page, so that it says nothing of anybody.
 */
@Path(PrivacyLinks.SIGN_OUT)
@PermitAll
@OpenWhenSuspended
@Produces(MediaType.TEXT_HTML)
public class SignOutResource {

  private final Links links;
  private final Shells shells;
  private final Cookies cookies;

  SignOutResource(Links links, Shells shells, Cookies cookies) {
    this.links = links;
    this.shells = shells;
    this.cookies = cookies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response leave(RoutingContext request) {
    shells.requireTenant();
    Cookies.read(request, LinkMechanism.COOKIE).ifPresent(links::end);
    cookies.remove(request, LinkMechanism.COOKIE, Links.CENTRE);
    return Response.seeOther(URI.create(PrivacyLinks.SIGN_OUT)).build();
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance gone(RoutingContext request) {
    var shell = shells.narrow(request, "/policies", null);
    return new LinkPage.SignedOut(shell).setLocale(shell.reader().locale());
  }
}
