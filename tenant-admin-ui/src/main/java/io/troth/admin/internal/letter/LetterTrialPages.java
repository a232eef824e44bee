package io.troth.admin.internal.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Names;
import io.troth.admin.internal.people.PeopleSearch;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.LetterTrials;
import io.troth.notification.api.LetterTrials.Order;
import io.troth.notification.api.LetterTrials.Sent;
import io.troth.notification.api.LetterTrials.Trial;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.NavItem;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail as it would be, before anybody gets it. */
@Path("/admin/letters/{kind}/{language}/preview")
@Produces(MediaType.TEXT_HTML)
public class LetterTrialPages {

  /** A mail's styles are its own, and it can neither load nor run anything. */
  private static final String CLOSED =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

  @CheckedTemplate(basePath = "admin")
  record LetterPreview(
      StaffShell shell,
      List<Crumb> crumbs,
      String title,
      String href,
      String who,
      Trial trial,
      String language,
      String mail,
      boolean searchable,
      Form form,
      List<NavItem> found,
      boolean searched,
      boolean testable)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record LetterFaults(Form form) implements TemplateInstance {}

  private final Desk desk;
  private final LetterTrials trials;
  private final PeopleSearch search;

  LetterTrialPages(Desk desk, LetterTrials trials, PeopleSearch search) {
    this.desk = desk;
    this.trials = trials;
    this.search = search;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance show(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("tested") @DefaultValue("false") boolean tested) {
    var flash = tested ? Flash.done("The test is on its way to your own address.") : null;
    return page(order(kind, language, Optional.empty()), query.strip(), flash);
  }

  @GET
  @Path("/mail")
  @RolesAllowed(Permissions.NOTICES_READ)
  public Response mail(@PathParam("kind") String kind, @PathParam("language") String language) {
    return document(trials.preview(order(kind, language, Optional.empty())).html());
  }

  @GET
  @Path("/for/{person}")
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public TemplateInstance showFor(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @PathParam("person") String person) {
    return page(order(kind, language, Optional.of(person)), "", null);
  }

  @GET
  @Path("/for/{person}/mail")
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public Response mailFor(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @PathParam("person") String person) {
    return document(trials.preview(order(kind, language, Optional.of(person))).html());
  }

  /** What is entered and not saved, for the frame beside the form. */
  @POST
  @RolesAllowed(Permissions.NOTICES_READ)
  public Response entered(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    try {
      var order = order(kind, language, Optional.of(LetterPages.text(form)), Optional.empty());
      return document(trials.preview(order).html());
    } catch (Problem problem) {
      if (problem.violations().isEmpty()) {
        throw problem;
      }
      return Response.ok(new LetterFaults(form.refused(Faults.of(problem))))
          .header("Content-Security-Policy", CLOSED)
          .build();
    }
  }

  /** Sends what is saved to whoever asks. */
  @POST
  @Path("/test")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response test(@PathParam("kind") String kind, @PathParam("language") String language) {
    var order = order(kind, language, Optional.empty());
    try {
      var sent = trials.test(order);
      if (sent instanceof Sent.NotTaken not) {
        var flash = Flash.refused("The mail server did not take the test", not.reply());
        return Response.status(Response.Status.BAD_GATEWAY).entity(page(order, "", flash)).build();
      }
      var next = LetterLabels.href(order.kind(), order.language()) + "/preview?tested=true";
      return Response.seeOther(URI.create(next)).build();
    } catch (Problem problem) {
      var flash = Flash.refused("No test was sent", problem.detail());
      return Response.status(problem.type().status()).entity(page(order, "", flash)).build();
    }
  }

  private LetterPreview page(Order order, String query, @Nullable Flash flash) {
    var shell = desk.shell("letters", flash);
    var trial = trials.preview(order);
    var edit = LetterLabels.href(order.kind(), order.language());
    var href = edit + "/preview";
    var title = LetterLabels.words(order.kind());
    var person = order.person().map(Names::pseudonym);
    return new LetterPreview(
        shell,
        List.of(
            new Crumb("Mail texts", "/admin/letters"),
            new Crumb(title, edit),
            new Crumb("Preview", null)),
        title,
        href,
        person.orElse("somebody made up"),
        trial,
        trial.language().toLanguageTag(),
        order.person().map(ref -> href + "/for/" + ref + "/mail").orElse(href + "/mail"),
        search.throughVault(),
        Form.filled(Map.of("q", query)),
        found(query, href),
        !query.isEmpty(),
        desk.may(Permissions.NOTICES_MANAGE));
  }

  private List<NavItem> found(String query, String href) {
    if (query.isEmpty() || !search.throughVault()) {
      return List.of();
    }
    var people = search.find(query);
    return people.stream()
        .map(ref -> new NavItem(ref.toString(), Names.pseudonym(ref), href + "/for/" + ref))
        .toList();
  }

  private static Response document(String html) {
    return Response.ok(html).header("Content-Security-Policy", CLOSED).build();
  }

  private static Order order(String kind, String language, Optional<String> person) {
    return order(kind, language, Optional.empty(), person.map(LetterTrialPages::person));
  }

  private static Order order(
      String kind, String language, Optional<LetterText> text, Optional<SubjectRef> person) {
    LetterKind of = LetterLabels.kind(kind);
    return new Order(of, Locale.forLanguageTag(language), text, person);
  }

  private static SubjectRef person(String text) {
    try {
      return SubjectRef.parse(text);
    } catch (IllegalArgumentException none) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
    }
  }
}
