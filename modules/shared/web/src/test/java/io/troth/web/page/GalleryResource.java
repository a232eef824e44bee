package io.troth.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;

/** Every shared piece on pages one can open: with real-looking data, with none, with too much. */
@Path("/gallery")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class GalleryResource {

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Controls(StaffShell shell, Form form, Form refused) implements TemplateInstance {}

  @GET
  @Path("/controls")
  public TemplateInstance controls(
      @QueryParam("lang") Optional<String> lang, @QueryParam("theme") Optional<String> theme) {
    var locale = Locale.forLanguageTag(lang.orElse("en"));
    return new Controls(
            Samples.staff(locale, theme.orElse(null)), Samples.form(), Samples.refusedForm())
        .setLocale(locale);
  }
}
