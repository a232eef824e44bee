package io.troth.admin.internal.erasure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureView;
import io.troth.retention.api.Erasures;
import io.troth.subject.api.Subjects;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Crumb;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks for the erasure of a person, and says first what that means. */
@Path("/admin/people/{ref}/erase")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.SUBJECTS_ERASE)
public class AskPages {

  @CheckedTemplate(basePath = "admin")
  record ErasePerson(
      StaffShell shell,
      List<Crumb> crumbs,
      String who,
      String href,
      Form form,
      List<Choice> grounds)
      implements TemplateInstance {}

  private final Desk desk;
  private final Subjects subjects;
  private final Erasures erasures;

  AskPages(Desk desk, Subjects subjects, Erasures erasures) {
    this.desk = desk;
    this.subjects = subjects;
    this.erasures = erasures;
  }

  /** Where it was asked for before, that one is shown. */
  @GET
  public Response ask(@PathParam("ref") String ref) {
    var person = person(ref);
    return erasures
        .of(person)
        .map(AskPages::to)
        .orElseGet(() -> Response.ok(page(person, Form.blank())).build());
  }

  private static Response to(ErasureView erasure) {
    return Response.seeOther(URI.create(ErasurePages.HERE + "/" + erasure.id())).build();
  }

  @POST
  public Response erase(@PathParam("ref") String ref, MultivaluedMap<String, String> posted) {
    var person = person(ref);
    var form = Form.posted(posted);
    if (!form.ticked("confirm")) {
      return refused(
          person, form.refused("confirm", "Nothing was begun.", "Tick the box if you mean it."));
    }
    var ground =
        Arrays.stream(ErasureGround.values())
            .filter(one -> one.name().equals(form.value("ground")))
            .findFirst();
    if (ground.isEmpty()) {
      return refused(person, form.refused("ground", "Nothing was begun.", "Choose a ground."));
    }
    try {
      return to(erasures.ask(person, ground.get(), Optional.of(form.value("note"))));
    } catch (Problem problem) {
      return refused(person, form.refused(Faults.of(problem)));
    }
  }

  private Response refused(SubjectRef person, Form form) {
    return Response.status(CommonProblem.INVALID_INPUT.status())
        .entity(page(person, form))
        .build();
  }

  private TemplateInstance page(SubjectRef person, Form form) {
    var who = Names.pseudonym(person);
    var back = Desk.HOME + "/people/" + person;
    return new ErasePerson(
        desk.shell("people"),
        List.of(
            new Crumb("People", Desk.HOME + "/people"),
            new Crumb(who, back),
            new Crumb("Erase", null)),
        who,
        back,
        form,
        ErasureWords.grounds());
  }

  private SubjectRef person(String ref) {
    try {
      var person = SubjectRef.parse(ref);
      return subjects.find(person).map(found -> person).orElseThrow(AskPages::unknown);
    } catch (IllegalArgumentException none) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
  }
}
