package io.troth.demo.site;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.troth.demo.sample.DemoSettings;
import io.troth.demo.sample.SampleTenant;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves the sample customer's site in demo mode. */
@Path("/demo/site")
@PermitAll
public class SiteResource {

  private static final String COOKIE = "demo-person";
  private static final String HTML = "text/html; charset=utf-8";

  private final DemoSettings settings;
  private final CustomerServer server;
  private final SampleTenant sample;
  private final CsrfTokenParameterProvider formToken;

  SiteResource(
      DemoSettings settings,
      CustomerServer server,
      SampleTenant sample,
      CsrfTokenParameterProvider formToken) {
    this.settings = settings;
    this.server = server;
    this.sample = sample;
    this.formToken = formToken;
  }

  @GET
  @Produces(HTML)
  public Response page(@CookieParam(COOKIE) @Nullable String person) {
    onlyInDemo();
    return show(Visitor.of(person), Optional.empty());
  }

  @POST
  @Path("/ask")
  @Produces(HTML)
  public Response ask(
      @CookieParam(COOKIE) @Nullable String person,
      @FormParam("purpose") @Nullable String purpose) {
    onlyInDemo();
    var visitor = Visitor.of(person);
    var asked = purpose == null ? "" : purpose;
    return show(visitor, Optional.of(new SitePage.Answer(asked, server.ask(visitor, asked))));
  }

  @POST
  @Path("/person")
  public Response person(@FormParam("person") @Nullable String person) {
    onlyInDemo();
    return Response.seeOther(URI.create("/demo/site"))
        .cookie(
            new NewCookie.Builder(COOKIE)
                .value(Visitor.of(person).externalId())
                .path("/demo/site")
                .httpOnly(true)
                .sameSite(SameSite.STRICT)
                .build())
        .build();
  }

  /** What the customer's server answers to its own pages: a fresh token for who is signed in. */
  @GET
  @Path("/token")
  @Produces(MediaType.APPLICATION_JSON)
  public Token token(@CookieParam(COOKIE) @Nullable String person) {
    onlyInDemo();
    return new Token(server.token(Visitor.of(person)));
  }

  /** A subject token for the browser. */
  public record Token(String token) {}

  @GET
  @Path("/site.css")
  @Produces("text/css")
  public String style() {
    onlyInDemo();
    return SiteFiles.read("site/site.css");
  }

  @GET
  @Path("/site.js")
  @Produces("text/javascript")
  public String script() {
    onlyInDemo();
    return SiteFiles.read("site/site.js");
  }

  private Response show(Visitor visitor, Optional<SitePage.Answer> answer) {
    var page =
        new SitePage(
            server.troth(),
            sample.publishableKey(),
            visitor,
            server.purposes(),
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(formToken.getParameterName(), formToken.getToken()),
            answer);
    return Response.ok(page.html()).header("Content-Security-Policy", page.contentPolicy()).build();
  }

  private void onlyInDemo() {
    if (!settings.enabled()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "The sample site exists in demo mode only.");
    }
  }
}
