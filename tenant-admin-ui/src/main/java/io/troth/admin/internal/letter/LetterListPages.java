package io.troth.admin.internal.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterBrands;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.Letters;
import io.troth.notification.api.Letters.Saved;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
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
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All mails whose words can be chosen, and what they all show of the sender. */
@Path("/admin/letters")
@Produces(MediaType.TEXT_HTML)
public class LetterListPages {

  private static final String IMPRINT = "imprints.";

  @CheckedTemplate(basePath = "admin")
  record LetterList(
      StaffShell shell,
      List<String> languages,
      List<Row> rows,
      Form form,
      long revision,
      @Nullable Moment saved,
      List<Imprint> imprints,
      boolean writable)
      implements TemplateInstance {}

  /** One kind of mail. */
  record Row(String kind, String about, List<Cell> languages) {}

  /** What it says in one language. */
  record Cell(String language, String href, boolean ours, @Nullable Moment saved) {}

  /** Field of the imprint in one language. */
  record Imprint(String field, String label) {}

  private final Desk desk;
  private final Letters letters;
  private final LetterBrands brands;

  LetterListPages(Desk desk, Letters letters, LetterBrands brands) {
    this.desk = desk;
    this.letters = letters;
    this.brands = brands;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance list(@QueryParam("saved") @DefaultValue("false") boolean done) {
    var flash = done ? Flash.done("Saved. Mails that are written from now on show it.") : null;
    var current = brands.current();
    return page(flash, filled(current.brand()), current.revision());
  }

  @POST
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response save(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var revision = LetterPages.number(form.value("revision"));
    try {
      brands.save(brand(form), revision);
      return Response.seeOther(URI.create("/admin/letters?saved=true")).build();
    } catch (Problem problem) {
      var stale = problem.type() == CommonProblem.STALE_EDIT;
      var flash =
          Flash.refused(
              "Not saved",
              stale
                  ? "Somebody else saved meanwhile. Below is what you entered; saving again"
                      + " replaces theirs."
                  : problem.detail());
      var shown = stale ? brands.current().revision() : revision;
      return Response.status(problem.type().status())
          .entity(page(flash, form.refused(Faults.of(problem)), shown))
          .build();
    }
  }

  private LetterList page(@Nullable Flash flash, Form form, long revision) {
    var shell = desk.shell("letters", flash);
    var all = letters.all();
    return new LetterList(
        shell,
        letters.languages().stream().map(LetterLabels::language).toList(),
        Arrays.stream(LetterKind.values()).map(kind -> row(kind, all, shell.reader())).toList(),
        form,
        revision,
        brands.current().at().map(shell.reader()::moment).orElse(null),
        letters.languages().stream()
            .map(
                language ->
                    new Imprint(
                        IMPRINT + language.toLanguageTag(),
                        "Imprint in " + LetterLabels.language(language)))
            .toList(),
        desk.may(Permissions.NOTICES_MANAGE));
  }

  private static Row row(LetterKind kind, List<Saved> all, Reader reader) {
    return new Row(
        LetterLabels.words(kind),
        LetterLabels.about(kind),
        all.stream()
            .filter(saved -> saved.kind() == kind)
            .map(
                saved ->
                    new Cell(
                        LetterLabels.language(saved.language()),
                        LetterLabels.href(kind, saved.language()),
                        saved.ours(),
                        saved.at().map(reader::brief).orElse(null)))
            .toList());
  }

  private static Form filled(LetterBrand brand) {
    var values = new HashMap<String, String>();
    values.put("mark", brand.mark());
    values.put("accent", brand.accent());
    brand.imprints().forEach((language, text) -> values.put(IMPRINT + language, text));
    return Form.filled(values);
  }

  private LetterBrand brand(Form form) {
    var imprints = new HashMap<String, String>();
    for (Locale language : letters.languages()) {
      var tag = language.toLanguageTag();
      imprints.put(tag, form.value(IMPRINT + tag));
    }
    return new LetterBrand(form.value("mark"), form.value("accent"), imprints);
  }
}
