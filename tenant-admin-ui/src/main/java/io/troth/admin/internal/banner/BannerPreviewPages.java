package io.troth.admin.internal.banner;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesign.Words;
import io.troth.centre.api.BannerDesigns;
import io.troth.centre.api.BannerPreviews;
import io.troth.web.CspNonce;
import io.troth.web.Permissions;
import io.troth.web.page.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands in the frame of the designer: a page that is nobody's, with our script as it would
 * show the design. The script asks and keeps nothing there. The first layer is also drawn here, and
 * taken away by the first script that runs: where none does, for whatever reason, it stays.
 */
@Path("/admin/banner/preview")
@Produces(MediaType.TEXT_HTML)
public class BannerPreviewPages {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @CheckedTemplate(basePath = "admin")
  record BannerPreview(
      String language,
      String notice,
      Words words,
      Palette light,
      Palette dark,
      String schemes,
      String position,
      int radius,
      boolean examples)
      implements TemplateInstance {}

  private final BannerDesigns designs;
  private final BannerPreviews previews;
  private final CspNonce nonce;

  BannerPreviewPages(BannerDesigns designs, BannerPreviews previews, CspNonce nonce) {
    this.designs = designs;
    this.previews = previews;
    this.nonce = nonce;
  }

  @GET
  @RolesAllowed(Permissions.DESIGN_MANAGE)
  public Response saved(@QueryParam("language") @DefaultValue("en") String language) {
    return page(designs.current().design(), BannerPages.known(language), "question");
  }

  /** Nothing is saved by looking. */
  @POST
  @RolesAllowed(Permissions.DESIGN_MANAGE)
  public Response unsaved(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var language = BannerPages.known(form.value("language"));
    var layer = form.value("layer").equals("preferences") ? "preferences" : "question";
    return page(BannerForm.design(form, designs.current().design(), language), language, layer);
  }

  private Response page(BannerDesign design, String language, String layer) {
    var shown = drawable(design);
    var preview = previews.of(shown, language);
    var page =
        new BannerPreview(
            preview.language(),
            embedded("{\"layer\":\"" + layer + "\",\"notice\":" + preview.notice() + "}"),
            preview.words(),
            shown.light(),
            shown.dark(),
            switch (shown.scheme()) {
              case AUTO -> "light dark";
              case LIGHT -> "light";
              case DARK -> "dark";
            },
            shown.position().name().toLowerCase(Locale.ROOT),
            shown.radius(),
            preview.examples());
    return Response.ok(page)
        .header("Content-Security-Policy", BannerPolicies.preview(nonce.value()))
        .build();
  }

  /** Text that ends no element of the page it stands in. */
  private static String embedded(String json) {
    return json.replace("<", "\\u003c");
  }

  /** Colours go into a style: what is none is left as we have it. */
  private static BannerDesign drawable(BannerDesign design) {
    return new BannerDesign(
        design.position(),
        design.scheme(),
        Math.max(0, Math.min(24, design.radius())),
        drawable(design.light(), BannerDesign.PLAIN.light()),
        drawable(design.dark(), BannerDesign.PLAIN.dark()),
        design.words());
  }

  private static Palette drawable(Palette palette, Palette plain) {
    return new Palette(
        colour(palette.accent(), plain.accent()),
        colour(palette.paper(), plain.paper()),
        colour(palette.ink(), plain.ink()));
  }

  private static String colour(String text, String otherwise) {
    return COLOUR.matcher(text).matches() ? text : otherwise;
  }
}
