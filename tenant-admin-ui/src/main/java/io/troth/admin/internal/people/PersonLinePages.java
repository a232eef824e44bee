package io.troth.admin.internal.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.subject.api.Subjects;
import io.troth.web.Csv;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One act with everything known of it, and a person's whole line as a file. */
@Path("/admin/people/{ref}")
public class PersonLinePages {

  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";

  @CheckedTemplate(basePath = "admin")
  record PersonAct(
      StaffShell shell,
      List<Crumb> crumbs,
      String title,
      Moment at,
      boolean asserted,
      List<Detail> details,
      String receipt)
      implements TemplateInstance {}

  /** One thing known of an act; a mark is written as it is, for comparing. */
  record Detail(String name, String value, boolean mark) {}

  private final Desk desk;
  private final Subjects subjects;
  private final Acts acts;
  private final Policies policies;
  private final PersonTimeline timeline;
  private final ObjectMapper json;

  PersonLinePages(
      Desk desk,
      Subjects subjects,
      Acts acts,
      Policies policies,
      PersonTimeline timeline,
      ObjectMapper json) {
    this.desk = desk;
    this.subjects = subjects;
    this.acts = acts;
    this.policies = policies;
    this.timeline = timeline;
    this.json = json;
  }

  @GET
  @Path("/acts/{id}")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.ACTS_READ)
  public TemplateInstance act(@PathParam("ref") String ref, @PathParam("id") String id) {
    var person = person(ref);
    var act = act(person, id);
    var shell = desk.shell("people");
    var who = Names.pseudonym(person);
    return new PersonAct(
        shell,
        List.of(
            new Crumb("People", "/admin/people"),
            new Crumb(who, "/admin/people/" + person),
            new Crumb("Act", null)),
        ActWords.title(act),
        shell.reader().moment(act.at()),
        act.how().asserted() || ActWords.isBaseline(act),
        details(act, shell.reader()),
        "/admin/people/" + person + "/receipts/" + act.id());
  }

  @GET
  @Path("/line.csv")
  @Produces(CSV)
  @RolesAllowed(Permissions.ACTS_READ)
  public Response csv(@PathParam("ref") String ref) {
    var line = timeline.whole(person(ref));
    return file(
        writer -> {
          var csv = new Csv(writer);
          csv.line(LineCells.HEADINGS);
          for (var one : line) {
            csv.line(List.copyOf(LineCells.of(one).values()));
          }
        },
        CSV + ";charset=UTF-8",
        "line.csv");
  }

  @GET
  @Path("/line.ndjson")
  @Produces(NDJSON)
  @RolesAllowed(Permissions.ACTS_READ)
  public Response ndjson(@PathParam("ref") String ref) {
    var line = timeline.whole(person(ref));
    return file(
        writer -> {
          for (var one : line) {
            var cells = LineCells.of(one);
            cells.values().removeIf(String::isEmpty);
            writer.write(json.writeValueAsString(cells));
            writer.write('\n');
          }
        },
        NDJSON,
        "line.ndjson");
  }

  /** Writes a file. */
  private interface Lines {
    void to(Writer writer) throws IOException;
  }

  private static Response file(Lines lines, String type, String name) {
    StreamingOutput body =
        out -> {
          var writer = new OutputStreamWriter(out, UTF_8);
          lines.to(writer);
          writer.flush();
        };
    return Response.ok(body, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private List<Detail> details(ActView act, Reader reader) {
    var how = act.how();
    var all = new ArrayList<Detail>();
    all.add(new Detail("Receipt", act.id().toString(), true));
    act.text()
        .ifPresent(
            text -> {
              var policy = policies.find(text.policy()).map(PolicyView::title).orElse("A policy");
              all.add(new Detail("Text", policy + ", version " + text.number(), false));
              all.add(new Detail("Hash of the text", text.contentHash(), true));
            });
    add(all, "Purpose", act.purpose());
    add(all, "Recipient", act.recipient());
    add(all, "Reason", act.reason());
    all.add(new Detail("Where", how.screen(), false));
    add(all, "Pressed", how.control());
    add(all, "Language of the text", how.language());
    add(all, "Form", how.form().map(UUID::toString));
    add(all, "Address of the browser, as a keyed hash", how.origin());
    add(all, "On behalf", how.onBehalf().map(ActWords::words));
    add(all, "Proof", how.proof());
    all.add(new Detail("By", ActWords.words(act.actor().kind()), false));
    if (!act.knownAt().equals(act.at())) {
      all.add(new Detail("Known here since", Formats.weekdayDate(act.knownAt(), reader), false));
    }
    return all;
  }

  private static void add(List<Detail> all, String name, Optional<String> value) {
    value.ifPresent(text -> all.add(new Detail(name, text, false)));
  }

  private SubjectRef person(String ref) {
    try {
      return subjects
          .find(SubjectRef.parse(ref))
          .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such person."))
          .ref();
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
    }
  }

  private ActView act(SubjectRef person, String id) {
    try {
      return acts.find(UUID.fromString(id))
          .filter(act -> act.subject().equals(person))
          .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such act."));
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such act.");
    }
  }
}
