package io.troth.demo.site;

import io.troth.demo.sample.DemoSettings;
import io.troth.demo.sample.SampleShop;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.CspNonce;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A customer's shop in demo mode: a page for strangers, with a script and a frame that wait until
 * their category is allowed.
 */
@Path("/demo/shop")
@PermitAll
public class ShopResource {

  private static final String HTML = "text/html; charset=utf-8";

  private final DemoSettings settings;
  private final SampleShop shop;
  private final CspNonce nonce;

  ShopResource(DemoSettings settings, SampleShop shop, CspNonce nonce) {
    this.settings = settings;
    this.shop = shop;
    this.nonce = nonce;
  }

  @GET
  @Produces(HTML)
  public Response page() {
    onlyInDemo();
    var troth = shop.troth().toString();
    var policy =
        "default-src 'none'; script-src 'nonce-%s'; connect-src %s; style-src 'self';"
                .formatted(nonce.value(), troth)
            + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    var values =
        Map.of(
            "NONCE", nonce.value(),
            "TENANT", SiteFiles.escape(troth),
            "KEY", SiteFiles.escape(shop.publishableKey()));
    return answer("shop/index.html", values, policy);
  }

  /** What stands in the frame once advertising is allowed. */
  @GET
  @Path("/suggestions")
  @Produces(HTML)
  public Response suggestions() {
    onlyInDemo();
    var policy =
        "default-src 'none'; script-src 'nonce-%s'; style-src 'self'; base-uri 'none';"
                .formatted(nonce.value())
            + " form-action 'none'; frame-ancestors 'self'";
    return answer("shop/suggestions.html", Map.of("NONCE", nonce.value()), policy);
  }

  @GET
  @Path("/shop.css")
  @Produces("text/css")
  public String style() {
    onlyInDemo();
    return SiteFiles.read("shop/shop.css");
  }

  @GET
  @Path("/{name:shop|count|suggestions}.js")
  @Produces("text/javascript")
  public String script(@PathParam("name") String name) {
    onlyInDemo();
    return SiteFiles.read("shop/" + name + ".js");
  }

  private static Response answer(String file, Map<String, String> values, String policy) {
    return Response.ok(SiteFiles.fill(SiteFiles.read(file), values))
        .header("Content-Security-Policy", policy)
        .build();
  }

  private void onlyInDemo() {
    if (!settings.enabled()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "The sample shop exists in demo mode only.");
    }
  }
}
