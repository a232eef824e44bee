package io.troth.tenant.internal.provider;

import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.internal.links.CentreDoor;
import io.troth.tenant.internal.page.Cookies;
import io.troth.tenant.internal.page.LocalTarget;
import io.troth.tenant.internal.page.Shells;
import io.troth.tenant.internal.page.TenantMessages;
import io.troth.tenant.internal.provider.PeopleSignIn.Back;
import io.troth.tenant.internal.provider.PeopleSignIn.Ending;
import io.troth.web.Floods;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.page.Flash;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The way to the tenant's provider and back. Plain links and redirects, because a form may not lead
 * to another host (the content policy's {@code form-action}).
 */
@Path(IdentityProviders.SIGN_IN)
@PermitAll
@OpenWhenSuspended
@Produces(MediaType.TEXT_HTML)
public class PeopleSignInResource {

  static final String COOKIE = "troth-signing-in";

  private static final int A_MINUTE = 60;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int BAD_GATEWAY = 502;

  private final PeopleSignIn signIn;
  private final CentreDoor door;
  private final Shells shells;
  private final Cookies cookies;
  private final Floods floods;

  PeopleSignInResource(
      PeopleSignIn signIn, CentreDoor door, Shells shells, Cookies cookies, Floods floods) {
    this.signIn = signIn;
    this.door = door;
    this.shells = shells;
    this.cookies = cookies;
    this.floods = floods;
  }

  @GET
  @Operation(hidden = true)
  public Response leave(@QueryParam("next") @Nullable String next, RoutingContext request) {
    begin(request);
    var departure = signIn.leave(LocalTarget.of(next, CentreDoor.CENTRE, CentreDoor.CENTRE));
    if (departure.isEmpty()) {
      return failed(request);
    }
    cookies.setFor(
        PeopleSignIn.AWAY, request, COOKIE, IdentityProviders.SIGN_IN, departure.get().cookie());
    return Response.seeOther(departure.get().page()).header("Cache-Control", "no-store").build();
  }

  @GET
  @Path("/callback")
  @Operation(hidden = true)
  public Response back(
      @QueryParam("state") Optional<String> state,
      @QueryParam("code") Optional<String> code,
      @QueryParam("error") Optional<String> error,
      @QueryParam("iss") Optional<String> issuer,
      RoutingContext request) {
    begin(request);
    var cookie = Cookies.read(request, COOKIE);
    cookies.remove(request, COOKIE, IdentityProviders.SIGN_IN);
    var ending = signIn.arrive(cookie, new Back(state, code, error, issuer));
    if (ending instanceof Ending.Known known) {
      return door.enter(request, known.subject(), known.path());
    }
    if (ending instanceof Ending.Unknown) {
      return page(
          request,
          FORBIDDEN,
          words -> Flash.refused(words.notKnownHere(), words.notKnownHereDetail()));
    }
    if (ending instanceof Ending.Declined) {
      return page(
          request, FORBIDDEN, words -> Flash.refused(words.declined(), words.declinedDetail()));
    }
    return ending instanceof Ending.Over
        ? page(
            request,
            BAD_REQUEST,
            words -> Flash.refused(words.signInOver(), words.signInOverDetail()))
        : failed(request);
  }

  private void begin(RoutingContext request) {
    shells.requireTenant();
    floods.count("people-sign-in", request.request().remoteAddress().hostAddress(), A_MINUTE);
  }

  private Response failed(RoutingContext request) {
    return page(
        request,
        BAD_GATEWAY,
        words -> Flash.refused(words.providerTrouble(), words.providerTroubleDetail()));
  }

  private Response page(RoutingContext request, int status, Function<TenantMessages, Flash> said) {
    return door.otherWays(request, status, said);
  }
}
