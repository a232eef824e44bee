package io.troth.admin.internal.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.admin.internal.people.PeopleSearch;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Asked;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Empty;
import io.troth.web.page.Form;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people behind each number of a purpose, found through the vault by those who may. */
@Path("/admin/consents/{policy}/{purpose}/people")
@Produces(MediaType.TEXT_HTML)
public class ConsentPeoplePages {

  @CheckedTemplate(basePath = "admin")
  record ConsentPeople(
      StaffShell shell,
      List<Crumb> crumbs,
      String title,
      String about,
      List<NavItem> states,
      String current,
      Form form,
      String here,
      boolean throughVault,
      List<Row> rows,
      @Nullable Pager pager,
      Empty empty,
      Files files)
      implements TemplateInstance {}

  /** One person behind a number. */
  record Row(
      String who,
      @Nullable String href,
      Tone tone,
      String state,
      boolean asserted,
      String version,
      Moment since,
      @Nullable Moment until) {}

  /** The whole list as files. */
  record Files(String csv, String ndjson, String lines) {}

  private final Desk desk;
  private final ConsentExplorer explorer;
  private final AskedPurposes purposes;
  private final PeopleSearch search;

  ConsentPeoplePages(
      Desk desk, ConsentExplorer explorer, AskedPurposes purposes, PeopleSearch search) {
    this.desk = desk;
    this.explorer = explorer;
    this.purposes = purposes;
    this.search = search;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  public TemplateInstance people(
      @PathParam("policy") String policy,
      @PathParam("purpose") String purpose,
      @QueryParam("state") @DefaultValue("") String wanted,
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("consents");
    var asked = purposes.find(policy, purpose);
    var state = state(wanted);
    var here = ConsentView.href(asked) + "/people";
    var looked = query.strip();
    var page = looked.isEmpty() ? page(asked, state, cursor) : found(asked, state, looked);
    var name = purposes.name(asked);
    return new ConsentPeople(
        shell,
        List.of(
            new Crumb("Consents", Desk.HOME + "/consents"),
            new Crumb(name, ConsentView.href(asked)),
            new Crumb("People", null)),
        name,
        state.map(one -> Labels.words(one) + ": " + Labels.note(one)).orElse("Everybody asked"),
        tabs(asked, here),
        state.map(Enum::name).orElse(""),
        Form.filled(Map.of("q", looked, "state", wanted)),
        here,
        search.throughVault(),
        rows(page.items(), shell.reader()),
        looked.isEmpty() ? pager(here, state, cursor, page) : null,
        looked.isEmpty() ? nobody(asked) : notFound(here),
        files(asked, state, shell.reader()));
  }

  private Page<Person> page(Asked asked, Optional<ConsentStatus> state, @Nullable String cursor) {
    var request = new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT);
    return explorer.people(asked.policy(), asked.purpose(), state, request);
  }

  private Page<Person> found(Asked asked, Optional<ConsentStatus> state, String query) {
    var who = search.find(query).stream().limit(ConsentExplorer.MOST_PEOPLE).toList();
    var people =
        explorer.people(asked.policy(), asked.purpose(), who).stream()
            .filter(one -> state.filter(wanted -> wanted != one.state()).isEmpty())
            .toList();
    return new Page<>(people, Optional.empty());
  }

  private List<Row> rows(List<Person> people, Reader reader) {
    var mayOpen = desk.may(Permissions.SUBJECTS_READ);
    return people.stream()
        .map(
            person ->
                new Row(
                    person.visitor()
                        ? Names.visitor(person.subject())
                        : Names.pseudonym(person.subject()),
                    person.visitor() || !mayOpen ? null : "/admin/people/" + person.subject(),
                    Labels.tone(person.state()),
                    Labels.words(person.state()),
                    person.asserted(),
                    person.versionNumber() == 0 ? "" : "Version " + person.versionNumber(),
                    reader.brief(person.since()),
                    person.until().map(reader::brief).orElse(null)))
        .toList();
  }

  private static List<NavItem> tabs(Asked asked, String here) {
    var tabs = new ArrayList<NavItem>();
    tabs.add(new NavItem("", "Everybody asked", here, asked.asked()));
    for (var state : ConsentView.STATES) {
      var label = Labels.words(state);
      tabs.add(new NavItem(state.name(), label, here + "?state=" + state, asked.count(state)));
    }
    return tabs;
  }

  private static Pager pager(
      String here, Optional<ConsentStatus> state, @Nullable String cursor, Page<Person> page) {
    var base = here + state.map(one -> "?state=" + one).orElse("?state=");
    return new Pager(
        page.items().size() + " people on this page",
        cursor == null ? null : base,
        page.next().map(next -> base + "&cursor=" + next).orElse(null));
  }

  private static Empty nobody(Asked asked) {
    return asked.asked() == 0
        ? new Empty(
            "Nobody is asked yet",
            "People are asked once a version with this purpose is in force and binds them, in their privacy centre and wherever your pages show the question.",
            "Back to the purpose",
            ConsentView.href(asked))
        : new Empty("Nobody", "Nobody stands so now.", null, null);
  }

  private static Empty notFound(String here) {
    return new Empty(
        "Nobody found",
        "Search by the whole e-mail address, your own identifier, or the reference.",
        "Show everybody",
        here);
  }

  private static Files files(Asked asked, Optional<ConsentStatus> state, Reader reader) {
    var base = "/api/v1/consents/" + asked.policy() + "/people";
    var filter = "?purpose=" + asked.purpose() + state.map(one -> "&state=" + one).orElse("");
    return new Files(
        base + ".csv" + filter,
        base + ".ndjson" + filter,
        Formats.number(state.map(asked::count).orElseGet(asked::asked), reader));
  }

  private static Optional<ConsentStatus> state(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ConsentView.STATES.stream()
            .filter(state -> state.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "state",
                        "There is no such state.",
                        "one of " + ConsentView.STATES)));
  }
}
