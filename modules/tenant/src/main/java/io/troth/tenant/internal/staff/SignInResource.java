package io.troth.tenant.internal.staff;

import io.quarkus.qute.TemplateInstance;
import io.troth.tenant.internal.page.Cookies;
import io.troth.tenant.internal.page.LocalTarget;
import io.troth.tenant.internal.page.Shells;
import io.troth.tenant.internal.staff.SignInOutcome.SignedIn;
import io.troth.tenant.internal.staff.SignInOutcome.TryLater;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.PlainShell;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The sign-in page of a tenant's staff. */
@Path("/admin")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

  static final String PATH = "/admin/sign-in";

  private static final String HOME = "/admin";
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  private final LocalSignIn local;
  private final Sessions sessions;
  private final Shells shells;
  private final Cookies cookies;

  SignInResource(LocalSignIn local, Sessions sessions, Shells shells, Cookies cookies) {
    this.local = local;
    this.sessions = sessions;
    this.shells = shells;
    this.cookies = cookies;
  }

  @GET
  @Path("/sign-in")
  @Operation(hidden = true)
  public TemplateInstance page(
      @QueryParam("next") @Nullable String next,
      @QueryParam("signed-out") Optional<String> signedOut,
      RoutingContext request) {
    var plain = shells.narrow(request, PATH, null);
    var shell =
        signedOut.isPresent()
            ? shells.narrow(request, PATH, Flash.done(Shells.words(plain).signedOut()))
            : plain;
    return page(shell, Form.blank(), next);
  }

  @POST
  @Path("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signIn(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @Nullable String next,
      RoutingContext request) {
    shells.requireTenant();
    var former = Cookies.read(request, StaffMechanism.COOKIE);
    var outcome =
        local.signIn(
            new LocalSignIn.Attempt(
                name, password, request.request().remoteAddress().hostAddress(), former));
    if (outcome instanceof SignedIn begun) {
      cookies.set(request, StaffMechanism.COOKIE, StaffMechanism.PATH, begun.token());
      return Response.seeOther(URI.create(LocalTarget.of(next, HOME, HOME))).build();
    }
    return refused(outcome, name, next, request);
  }

  @POST
  @Path("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signOut(RoutingContext request) {
    shells.requireTenant();
    Cookies.read(request, StaffMechanism.COOKIE).ifPresent(sessions::end);
    cookies.remove(request, StaffMechanism.COOKIE, StaffMechanism.PATH);
    return Response.seeOther(URI.create(PATH + "?signed-out=1")).build();
  }

  private Response refused(
      SignInOutcome outcome, String name, @Nullable String next, RoutingContext request) {
    var words = Shells.words(shells.narrow(request, PATH, null));
    var form = Form.filled(Map.of("name", name));
    if (outcome instanceof TryLater later) {
      long seconds = later.delay().toSeconds() + 1;
      var flash = Flash.refused(words.tooManyTries(), words.tooManyTriesDetail(seconds));
      return Response.status(TOO_MANY)
          .header("Retry-After", seconds)
          .entity(page(shells.narrow(request, PATH, flash), form, next))
          .build();
    }
    var flash = Flash.refused(words.doesNotMatch(), words.doesNotMatchDetail());
    return Response.status(UNAUTHORIZED)
        .entity(page(shells.narrow(request, PATH, flash), form, next))
        .build();
  }

  private TemplateInstance page(PlainShell shell, Form form, @Nullable String next) {
    return new SignInPage.SignIn(shell, form, LocalTarget.of(next, HOME, HOME), local.isOpen())
        .setLocale(shell.reader().locale());
  }
}
