package io.troth.admin.internal.banner;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Position;
import io.troth.centre.api.BannerDesign.Scheme;
import io.troth.centre.api.BannerDesigns;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.CspNonce;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The banner that asks visitors: its colours, place and words, with what it looks like. */
@Path("/admin/banner")
public class BannerPages {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  @CheckedTemplate(basePath = "admin")
  record Banner(
      StaffShell shell,
      Form form,
      long revision,
      @Nullable Moment saved,
      List<Choice> positions,
      List<Choice> schemes,
      List<ContrastView> contrasts,
      List<NavItem> languages,
      String language,
      String languageName,
      Fields fields,
      Form another)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record BannerContrasts(List<ContrastView> contrasts) implements TemplateInstance {}

  /** Names of the fields of one language's words. */
  record Fields(String heading, String body, String refuse, String accept, String choose) {
    static Fields in(String language) {
      return new Fields(
          BannerForm.field(language, "heading"),
          BannerForm.field(language, "body"),
          BannerForm.field(language, "refuse"),
          BannerForm.field(language, "accept"),
          BannerForm.field(language, "choose"));
    }
  }

  private final Desk desk;
  private final BannerDesigns designs;
  private final CspNonce nonce;

  BannerPages(Desk desk, BannerDesigns designs, CspNonce nonce) {
    this.desk = desk;
    this.designs = designs;
    this.nonce = nonce;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.DESIGN_MANAGE)
  public Response show(
      @QueryParam("language") @DefaultValue("en") String language,
      @QueryParam("saved") @DefaultValue("false") boolean done) {
    var saved = designs.current();
    var flash = done ? Flash.done("Saved. Within a minute every page of yours shows it.") : null;
    return page(200, BannerForm.of(saved.design(), known(language)), known(language), flash);
  }

  /** Only the design that was looked at is replaced: a newer one is never overwritten. */
  @POST
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.DESIGN_MANAGE)
  public Response save(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var language = known(form.value("language"));
    var design = BannerForm.design(form, designs.current().design(), language);
    try {
      designs.save(design, revision(form));
      return Response.seeOther(URI.create("/admin/banner?saved=true&language=" + language)).build();
    } catch (Problem problem) {
      if (problem.type() == CommonProblem.STALE_EDIT) {
        var flash =
            Flash.refused(
                "Not saved: somebody else saved a design meanwhile",
                "Below is what you entered. Look at theirs in another window; saving again replaces it.");
        return page(problem.type().status(), form, language, flash);
      }
      var flash = Flash.refused("Not saved", problem.detail());
      return page(problem.type().status(), form.refused(Faults.of(problem)), language, flash);
    }
  }

  /** What is wrong with colours, for the page's script. */
  @POST
  @Path("/check")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.DESIGN_MANAGE)
  public TemplateInstance check(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var language = known(form.value("language"));
    return new BannerContrasts(
        contrasts(BannerForm.design(form, designs.current().design(), language)));
  }

  private Response page(int status, Form form, String language, @Nullable Flash flash) {
    var shell = desk.shell("banner", flash);
    var saved = designs.current();
    var home = desk.tenant().locale().getLanguage();
    var shown = BannerForm.design(form, saved.design(), language);
    var page =
        new Banner(
            shell,
            form,
            saved.revision(),
            saved.at().map(shell.reader()::moment).orElse(null),
            choices(Position.values()),
            choices(Scheme.values()),
            contrasts(shown),
            BannerForm.languages(saved.design(), home, language).stream()
                .map(tag -> new NavItem(tag, name(tag), "/admin/banner?language=" + tag))
                .toList(),
            language,
            name(language),
            Fields.in(language),
            Form.filled(Map.of()));
    return Response.status(status)
        .entity(page)
        .header("Content-Security-Policy", BannerPolicies.designer(nonce.value()))
        .build();
  }

  /** Colours that are none are named beside their field when the form is sent. */
  private List<ContrastView> contrasts(BannerDesign design) {
    try {
      return designs.pairs(design).stream().map(ContrastView::of).toList();
    } catch (Problem noColour) {
      return noColour.violations().stream()
          .map(
              wrong ->
                  new ContrastView(
                      wrong.field(),
                      BannerWords.colour(wrong.field()),
                      wrong.message() + ": " + wrong.expected(),
                      Tone.BROKEN))
          .toList();
    }
  }

  private static <E extends Enum<E>> List<Choice> choices(E[] constants) {
    return Stream.of(constants)
        .map(constant -> new Choice(constant.name(), BannerWords.of(constant)))
        .toList();
  }

  private static long revision(Form form) {
    try {
      return Long.parseLong(form.value("revision"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static String known(String language) {
    return LANGUAGE.matcher(language).matches() ? language : "en";
  }

  private static String name(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
