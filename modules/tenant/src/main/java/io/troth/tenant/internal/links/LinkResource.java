package io.troth.tenant.internal.links;

import io.quarkus.qute.TemplateInstance;
import io.troth.tenant.internal.page.Shells;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where mail links lead, and where new ones are asked for. */
@Path("/privacy/link")
@PermitAll
@OpenWhenSuspended
@Produces(MediaType.TEXT_HTML)
public class LinkResource {

  static final String PATH = "/privacy/link";

  private static final int GONE = 410;
  private static final int UNPROCESSABLE = 422;

  private final Links links;
  private final NewLinks newLinks;
  private final Shells shells;
  private final CentreDoor door;

  LinkResource(Links links, NewLinks newLinks, Shells shells, CentreDoor door) {
    this.links = links;
    this.newLinks = newLinks;
    this.shells = shells;
    this.door = door;
  }

  @GET
  @Path("/{token}")
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token, RoutingContext request) {
    shells.requireTenant();
    if (!links.isGood(token)) {
      return over(request);
    }
    var shell = door.shell(request, null);
    return Response.ok(
            new LinkPage.LinkOpen(shell, PATH + "/" + token).setLocale(shell.reader().locale()))
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  @POST
  @Path("/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response open(@PathParam("token") String token, RoutingContext request) {
    shells.requireTenant();
    return links
        .open(token, CentreDoor.former(request))
        .map(opened -> door.let(request, opened))
        .orElseGet(() -> over(request));
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance ask(
      @QueryParam("sent") Optional<String> sent,
      @QueryParam("next") @Nullable String next,
      RoutingContext request) {
    return door.page(door.shell(request, null), Form.blank(), sent.isPresent(), next);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response asked(
      @FormParam("email") @DefaultValue("") String typed, RoutingContext request) {
    var email = typed.strip();
    var shell = door.shell(request, null);
    if (newLinks.areOffered() && !NewLinks.isAddress(email)) {
      var words = Shells.words(shell);
      var form =
          Form.filled(Map.of("email", typed))
              .refused("email", words.noAddress(), words.noAddressExpected());
      return Response.status(UNPROCESSABLE).entity(door.page(shell, form, false, null)).build();
    }
    if (newLinks.areOffered()) {
      var address = request.request().remoteAddress().hostAddress();
      newLinks.ask(email, shell.reader().locale(), address);
    }
    return Response.seeOther(URI.create(PATH + "?sent=1")).build();
  }

  private Response over(RoutingContext request) {
    return door.otherWays(
        request, GONE, words -> Flash.refused(words.linkOver(), words.linkOverDetail()));
  }
}
