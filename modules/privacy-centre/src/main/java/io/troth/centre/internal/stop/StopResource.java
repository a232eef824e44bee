package io.troth.centre.internal.stop;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Shells;
import io.troth.notification.api.OptionalMails;
import io.troth.web.BodyLimit;
import io.troth.web.Floods;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.page.PlainShell;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where people decline the mails that may be declined: by one click of their mail program, without
 * a cookie, or on a page with a button. Opening the address alone changes nothing, because programs
 * that look into mails open every link.
 */
@Path(OptionalMails.PATH + "{token}")
@PermitAll
@OpenWhenSuspended
@Produces(MediaType.TEXT_HTML)
public class StopResource {

  private static final int A_MINUTE = 30;
  private static final int SMALL = 4 * 1024;

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StopPage(PlainShell shell, String action, boolean known, boolean done)
      implements TemplateInstance {}

  private final OptionalMails mails;
  private final Shells shells;
  private final Floods floods;

  StopResource(OptionalMails mails, Shells shells, Floods floods) {
    this.mails = mails;
    this.shells = shells;
    this.floods = floods;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("token") String token, @QueryParam("done") Optional<String> done) {
    var known = mails.isGood(token);
    return page(token, known, known && done.isPresent());
  }

  /** The one click: no redirect, because mail programs follow none (RFC 8058 §3.1). */
  @POST
  @BodyLimit(SMALL)
  @Operation(hidden = true)
  public Response click(@PathParam("token") String token, RoutingContext request) {
    var known = mails.stop(token);
    countUnless(known, request);
    return page(token, known, known);
  }

  @POST
  @Path("/now")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @BodyLimit(SMALL)
  @Operation(hidden = true)
  public Response press(@PathParam("token") String token, RoutingContext request) {
    var known = mails.stop(token);
    countUnless(known, request);
    return known
        ? Response.seeOther(URI.create(OptionalMails.PATH + token + "?done=1")).build()
        : page(token, false, false);
  }

  /** Only who guesses: the clicks of a whole provider's people come from few addresses. */
  private void countUnless(boolean known, RoutingContext request) {
    if (known) {
      return;
    }
    var address = request.request().remoteAddress();
    floods.count("mail-stop", address == null ? "unknown" : address.hostAddress(), A_MINUTE);
  }

  private Response page(String token, boolean known, boolean done) {
    var shell = shells.open();
    var page =
        new StopPage(shell, OptionalMails.PATH + token + "/now", known, done)
            .setLocale(shell.reader().locale());
    return Response.status(known ? Response.Status.OK : Response.Status.NOT_FOUND)
        .entity(page)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
