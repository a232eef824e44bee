package io.troth.admin.internal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.PageRequest;
import io.troth.subject.api.Looks;
import io.troth.subject.api.Looks.Look;
import io.troth.subject.api.Looks.Search;
import io.troth.web.Csv;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Empty;
import io.troth.web.page.Figure;
import io.troth.web.page.Form;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Pager;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Optional;

/** Who looked at whom, when, at what and why, for those who answer for it. */
@Path("/admin")
public class AccessLogPages {

  private static final String HERE = "/admin/access-log";

  private static final List<String> COLUMNS =
      List.of(
          "first_at",
          "last_at",
          "times",
          "person",
          "ground",
          "by_kind",
          "by",
          "fields",
          "purpose",
          "basis");

  @CheckedTemplate(basePath = "admin")
  record AccessLog(
      StaffShell shell,
      Form form,
      List<Choice> grounds,
      List<Figure> figures,
      List<Row> rows,
      String csv,
      Pager pager,
      Empty empty)
      implements TemplateInstance {}

  /** One look, or several within a minute. */
  record Row(
      Moment at,
      String hour,
      int times,
      String who,
      String person,
      String by,
      String ground,
      String fields,
      String purpose) {}

  private final Desk desk;
  private final Looks looks;
  private final LogSearch search;

  AccessLogPages(Desk desk, Looks looks, LogSearch search) {
    this.desk = desk;
    this.looks = looks;
    this.search = search;
  }

  @GET
  @Path("/access-log")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.LOOKS_READ)
  public TemplateInstance list(@Context UriInfo address) {
    var asked = address.getQueryParameters();
    var form = search.form(asked);
    var shell = desk.shell("access-log");
    var cursor = Optional.ofNullable(asked.getFirst("cursor"));
    var page =
        looks.find(
            search.search(form, desk.tenant().zone()),
            new PageRequest(cursor, PageRequest.DEFAULT_LIMIT));
    var by = search.callers();
    var rows = page.items().stream().map(look -> row(look, by.name(look), shell.reader())).toList();
    var query = search.query(form);
    return new AccessLog(
        shell,
        form,
        AccessWords.grounds(),
        figures(shell.reader()),
        rows,
        HERE + ".csv" + query,
        new Pager(
            rows.size() + " on this page",
            cursor.isEmpty() ? null : HERE + query,
            page.next().map(next -> HERE + query + "&cursor=" + next).orElse(null)),
        new Empty(
            "No look fits",
            "Whenever somebody sees who a person is, it is here before they see it.",
            null,
            null));
  }

  @GET
  @Path("/access-log.csv")
  @Produces("text/csv")
  @RolesAllowed(Permissions.LOOKS_READ)
  public Response csv(@Context UriInfo address) {
    var wanted = search.search(search.form(address.getQueryParameters()), desk.tenant().zone());
    StreamingOutput body = out -> write(out, wanted);
    return Response.ok(body, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-log.csv\"")
        .build();
  }

  private void write(OutputStream out, Search wanted) throws IOException {
    var writer = new OutputStreamWriter(out, UTF_8);
    var csv = new Csv(writer);
    csv.line(COLUMNS);
    var after = Optional.<String>empty();
    do {
      var page = looks.find(wanted, new PageRequest(after, PageRequest.MAX_LIMIT));
      for (var look : page.items()) {
        csv.line(cells(look));
      }
      after = page.next();
    } while (after.isPresent());
    writer.flush();
  }

  private static List<String> cells(Look look) {
    return List.of(
        look.firstAt().toString(),
        look.lastAt().toString(),
        Integer.toString(look.times()),
        look.person().toString(),
        look.ground().name(),
        look.actor().kind().name(),
        look.actor().id(),
        AccessWords.words(look.fields()),
        look.purpose().orElse(""),
        look.basis().toString());
  }

  private List<Figure> figures(Reader reader) {
    var figures = looks.figures();
    return List.of(
        new Figure(
            Formats.number(figures.groundless(), reader),
            "looks of staff without a grant",
            figures.groundless() > 0 ? Tone.BROKEN : Tone.KEPT,
            null,
            null),
        new Figure(Formats.number(figures.byStaff(), reader), "looks of staff in 30 days"),
        new Figure(Formats.number(figures.live(), reader), "grants live now"),
        new Figure(Formats.number(figures.byServers(), reader), "looks of servers in 30 days"),
        new Figure(Formats.number(figures.urgent(), reader), "emergencies and demands in 30 days"));
  }

  private static Row row(Look look, String by, Reader reader) {
    return new Row(
        reader.brief(look.firstAt()),
        Formats.hour(look.firstAt(), reader),
        look.times(),
        Names.pseudonym(look.person()),
        "/admin/people/" + look.person(),
        by,
        AccessWords.words(look.ground()),
        AccessWords.words(look.fields()),
        look.purpose().orElse(""));
  }
}
