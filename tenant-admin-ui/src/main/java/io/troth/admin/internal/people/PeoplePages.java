package io.troth.admin.internal.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.PageRequest;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Pager;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people under their pseudonyms, found through the vault by those who answer them. */
@Path("/admin/people")
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {

  @CheckedTemplate(basePath = "admin")
  record PeopleList(
      StaffShell shell, Form form, boolean searchable, List<Row> rows, Pager pager, Empty empty)
      implements TemplateInstance {}

  /** One person of the list. */
  record Row(
      String who, String href, String language, String zone, boolean reachable, Moment since) {}

  private final Desk desk;
  private final Subjects subjects;
  private final PeopleSearch search;

  PeoplePages(Desk desk, Subjects subjects, PeopleSearch search) {
    this.desk = desk;
    this.subjects = subjects;
    this.search = search;
  }

  @GET
  @RolesAllowed(Permissions.SUBJECTS_READ)
  public TemplateInstance list(
      @QueryParam("q") @Nullable String wanted, @QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("people");
    var searchable = search.throughVault();
    var query = wanted == null ? "" : wanted.strip();
    var form = Form.filled(Map.of("q", query));
    if (searchable && !query.isEmpty()) {
      var rows = rows(found(query), shell.reader());
      var empty =
          new Empty(
              "Nobody found",
              "Search by the whole e-mail address, your own identifier, or the reference.",
              "Show everybody",
              "/admin/people");
      return new PeopleList(
          shell, form, true, rows, new Pager(rows.size() + " found", null, null), empty);
    }
    var page =
        subjects.list(new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var rows = rows(page.items(), shell.reader());
    var pager =
        new Pager(
            rows.size() + " people on this page",
            cursor == null ? null : "/admin/people",
            page.next().map(next -> "/admin/people?cursor=" + next).orElse(null));
    var empty =
        new Empty(
            "Nobody yet",
            "Import people through the API; the guide to the first policy change shows how.",
            null,
            null);
    return new PeopleList(shell, form, searchable, rows, pager, empty);
  }

  private List<SubjectView> found(String query) {
    return new ArrayList<>(subjects.findAll(search.find(query)).values());
  }

  private List<Row> rows(List<SubjectView> people, Reader reader) {
    return people.stream()
        .map(
            person ->
                new Row(
                    Names.pseudonym(person.ref()),
                    "/admin/people/" + person.ref(),
                    person.locale().getDisplayLanguage(reader.locale()),
                    person.zone().map(zone -> zone.getId()).orElse("not known"),
                    person.hasAddress(),
                    reader.brief(person.registeredAt())))
        .toList();
  }
}
