package io.troth.web.site;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.troth.web.CspNonce;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.SignInPages;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;

/** Pages. */
@Path("/pages")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PageResource {

  private final CspNonce nonce;
  private final CsrfTokenParameterProvider csrf;

  PageResource(CspNonce nonce, CsrfTokenParameterProvider csrf) {
    this.nonce = nonce;
    this.csrf = csrf;
  }

  @GET
  @Path("plain")
  public String plain() {
    return "<p>no script</p>";
  }

  @GET
  @Path("script")
  public String script() {
    return "<script nonce=\"" + nonce.value() + "\">1</script>";
  }

  @GET
  @Path("form")
  public String form() {
    return csrf.getToken();
  }

  @POST
  @Path("form")
  public String send(@FormParam("word") String word) {
    return "got " + word;
  }

  @GET
  @Path("staff")
  @RolesAllowed(Permissions.POLICIES_READ)
  public String staff() {
    return "staff only";
  }

  @GET
  @Path("withdrawal")
  @OpenWhenSuspended
  public String withdrawal(RoutingContext request) {
    return "open";
  }

  /** Signs people in at {@code /sign-in}, but not the pages of another door. */
  @Singleton
  static class TestSignIn implements SignInPages {

    @Override
    public Optional<URI> signInFor(String path) {
      return Optional.of(URI.create("/sign-in?next=" + path.replace("/", "%2F")));
    }
  }
}
