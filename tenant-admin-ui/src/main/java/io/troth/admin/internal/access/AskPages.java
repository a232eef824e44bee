package io.troth.admin.internal.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.UrgentAccess;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person for leave to see who they are, or two colleagues where their policy declares it.
 */
@Path("/admin/people/{ref}/ask")
@Produces(MediaType.TEXT_HTML)
public class AskPages {

  @CheckedTemplate(basePath = "admin")
  record AccessAsk(
      StaffShell shell,
      List<Crumb> crumbs,
      String action,
      Form form,
      List<Choice> fields,
      List<Choice> minutes,
      @Nullable String urgent)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record AccessUrgent(
      StaffShell shell,
      List<Crumb> crumbs,
      String action,
      Form form,
      List<Choice> kinds,
      List<Choice> fields,
      List<Choice> minutes)
      implements TemplateInstance {}

  private final Desk desk;
  private final Subjects subjects;
  private final SupportGrants grants;
  private final UrgentAccess urgent;

  AskPages(Desk desk, Subjects subjects, SupportGrants grants, UrgentAccess urgent) {
    this.desk = desk;
    this.subjects = subjects;
    this.grants = grants;
    this.urgent = urgent;
  }

  @GET
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public TemplateInstance show(@PathParam("ref") String ref) {
    return plain(person(ref), WishForm.blank(), null);
  }

  @POST
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public Response ask(@PathParam("ref") String ref, MultivaluedMap<String, String> posted) {
    var person = person(ref);
    var wanted = WishForm.posted(posted);
    try {
      grants.ask(wanted.wish(person));
      return Response.seeOther(URI.create(AccessPages.PATH + "?asked=1")).build();
    } catch (Problem problem) {
      var form = new WishForm(wanted.form().refused(Faults.of(problem)), wanted.fields());
      return refused(problem, plain(person, form, flash(problem)));
    }
  }

  @GET
  @Path("/urgent")
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public TemplateInstance showUrgent(@PathParam("ref") String ref) {
    return urgent(declared(ref), WishForm.blank(), null);
  }

  @POST
  @Path("/urgent")
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public Response askUrgent(@PathParam("ref") String ref, MultivaluedMap<String, String> posted) {
    var person = declared(ref);
    var wanted = WishForm.posted(posted);
    try {
      var zone = desk.tenant().zone();
      urgent.ask(wanted.kind(), wanted.wish(person), wanted.silence(zone));
      return Response.seeOther(URI.create(AccessPages.PATH + "?asked=2")).build();
    } catch (Problem problem) {
      var form = new WishForm(wanted.form().refused(Faults.of(problem)), wanted.fields());
      return refused(problem, urgent(person, form, flash(problem)));
    }
  }

  private static Flash flash(Problem problem) {
    return Flash.refused("Not asked", problem.detail());
  }

  private static Response refused(Problem problem, TemplateInstance page) {
    return Response.status(problem.type().status()).entity(page).build();
  }

  private TemplateInstance plain(SubjectRef person, WishForm wanted, @Nullable Flash flash) {
    return new AccessAsk(
        desk.shell("people", flash),
        crumbs(person),
        href(person),
        wanted.form(),
        AccessWords.fields(wanted.fields()),
        AccessWords.minutes(wanted.form().value("minutes")),
        urgent.isDeclaredFor(person) ? href(person) + "/urgent" : null);
  }

  private TemplateInstance urgent(SubjectRef person, WishForm wanted, @Nullable Flash flash) {
    var kind = wanted.kind();
    return new AccessUrgent(
        desk.shell("people", flash),
        crumbs(person),
        href(person) + "/urgent",
        wanted.form(),
        List.of(
            new Choice(
                "EMERGENCY",
                "Emergency",
                "Somebody's life, health or property is in danger now.",
                kind.name().equals("EMERGENCY")),
            new Choice(
                "LEGAL",
                "Demand of the law",
                "An order or a duty leaves no choice.",
                kind.name().equals("LEGAL"))),
        AccessWords.fields(wanted.fields()),
        AccessWords.minutes(wanted.form().value("minutes")));
  }

  private static List<Crumb> crumbs(SubjectRef person) {
    return List.of(
        new Crumb("People", "/admin/people"),
        new Crumb(Names.pseudonym(person), "/admin/people/" + person),
        new Crumb("Ask", null));
  }

  private static String href(SubjectRef person) {
    return "/admin/people/" + person + "/ask";
  }

  private SubjectRef declared(String ref) {
    var person = person(ref);
    if (!urgent.isDeclaredFor(person)) {
      throw Problem.of(
          CommonProblem.NOT_FOUND, "The policy that binds this person declares no such look.");
    }
    return person;
  }

  private SubjectRef person(String ref) {
    try {
      return subjects.find(SubjectRef.parse(ref)).orElseThrow(AskPages::unknown).ref();
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
  }
}
