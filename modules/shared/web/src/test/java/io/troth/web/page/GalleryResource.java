package io.troth.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.web.page.PlainShell.Width;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every shared piece on pages one can open: with real-looking data, with none, with too much. */
@Path("/gallery/{data: real|none|much}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class GalleryResource {

  /** How much there is to show. */
  public enum Amount {
    REAL,
    NONE,
    MUCH
  }

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Controls(
      StaffShell shell, Form form, Form refused, List<Choice> effects, List<Crumb> crumbs)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Rollout(
      StaffShell shell,
      Ribbon ribbon,
      List<Figure> figures,
      List<Seal> seals,
      Chart chart,
      Bars bars,
      List<Samples.Line> people,
      List<NavItem> tabs,
      Pager pager,
      Empty empty,
      List<Crumb> crumbs)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Centre(
      PersonShell shell, Ribbon ribbon, Clock clock, Clock late, PersonLine line, Empty empty)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Difference(PlainShell shell, Ribbon ribbon, List<Clause> clauses)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SignIn(PlainShell shell, Form form) implements TemplateInstance {}

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Missing(PlainShell shell) implements TemplateInstance {}

  @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Confirm(StaffShell shell, Form form) implements TemplateInstance {}

  @PathParam("data")
  String data = "real";

  @QueryParam("lang")
  @DefaultValue("en")
  String lang = "en";

  @QueryParam("theme")
  @Nullable String theme;

  @GET
  @Path("/controls")
  public TemplateInstance controls() {
    var crumbs = Samples.crumbs("Policies", "Privacy policy");
    return new Controls(
            staff("policies"), Samples.form(), Samples.refusedForm(), Samples.effects(), crumbs)
        .setLocale(locale());
  }

  @GET
  @Path("/rollout")
  public TemplateInstance rollout() {
    return new Rollout(
            staff("rollouts"),
            Samples.versionRibbon(reader(), amount()),
            Samples.figures(reader(), amount()),
            Samples.seals(amount()),
            RolloutSamples.chart(reader(), amount()),
            RolloutSamples.bars(reader(), amount()),
            Samples.people(reader(), amount()),
            Samples.tabs(),
            Samples.pager(amount()),
            Samples.empty(),
            Samples.crumbs("Rollouts", "Privacy policy, version 2"))
        .setLocale(locale());
  }

  @GET
  @Path("/centre")
  public TemplateInstance centre() {
    return new Centre(
            Samples.person(reader(), theme),
            Samples.personRibbon(reader()),
            Samples.clock(reader(), 31),
            Samples.clock(reader(), -3),
            Samples.personLine(reader(), amount()),
            Samples.empty())
        .setLocale(locale());
  }

  @GET
  @Path("/difference")
  public TemplateInstance difference() {
    return new Difference(
            Samples.plain(reader(), theme, Width.WIDE),
            Samples.personRibbon(reader()),
            ClauseSamples.clauses(amount()))
        .setLocale(locale());
  }

  @GET
  @Path("/sign-in")
  public TemplateInstance signIn() {
    return new SignIn(
            Samples.plain(reader(), theme, Width.NARROW),
            Form.filled(java.util.Map.of("email", "ada@engageware.example")))
        .setLocale(locale());
  }

  @GET
  @Path("/missing")
  public TemplateInstance missing() {
    return new Missing(Samples.plain(reader(), theme, Width.READING)).setLocale(locale());
  }

  @GET
  @Path("/confirm")
  public TemplateInstance confirm() {
    return new Confirm(staff("policies"), Form.blank()).setLocale(locale());
  }

  private StaffShell staff(String current) {
    return Samples.staff(reader(), theme, current, amount());
  }

  private Amount amount() {
    return Amount.valueOf(data.toUpperCase(Locale.ROOT));
  }

  private Reader reader() {
    return Samples.reader(locale());
  }

  private Locale locale() {
    return Locale.forLanguageTag(lang);
  }
}
