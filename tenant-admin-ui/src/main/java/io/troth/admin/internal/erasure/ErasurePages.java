package io.troth.admin.internal.erasure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.retention.api.Certificate;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureJournal;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.ErasureView;
import io.troth.retention.api.Erasures;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Empty;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of erasures, each with its steps and, at the end, its certificate. */
@Path(ErasurePages.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.SUBJECTS_READ)
public class ErasurePages {

  static final String HERE = Desk.HOME + "/erasures";

  private static final String ALL = "ALL";
  private static final int AGAIN = 5;

  @CheckedTemplate(basePath = "admin")
  record ErasureList(
      StaffShell shell,
      List<NavItem> states,
      String current,
      List<ErasureViews.Row> rows,
      Pager pager,
      Empty empty,
      String journal,
      @Nullable String fault)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record OneErasure(
      StaffShell shell,
      List<Crumb> crumbs,
      ErasureViews.Row erasure,
      boolean held,
      List<ErasureViews.StepLine> steps,
      ErasureViews.@Nullable Paper paper)
      implements TemplateInstance {}

  private final Desk desk;
  private final Erasures erasures;
  private final Certificates certificates;
  private final ErasureJournal journal;

  ErasurePages(Desk desk, Erasures erasures, Certificates certificates, ErasureJournal journal) {
    this.desk = desk;
    this.erasures = erasures;
    this.certificates = certificates;
    this.journal = journal;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("erasures");
    var shown = state(state);
    var page =
        erasures.list(
            shown, new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var base = shown.map(one -> HERE + "?state=" + one).orElse(HERE + "?state=" + ALL);
    var kept = journal.look();
    return new ErasureList(
        shell,
        tabs(),
        shown.map(Enum::name).orElse(ALL),
        page.items().stream().map(one -> ErasureViews.Row.of(one, shell.reader())).toList(),
        new Pager(
            page.items().size() + " on this page",
            cursor == null ? null : base,
            page.next().map(next -> base + "&cursor=" + next).orElse(null)),
        new Empty(
            "Nobody is being erased",
            "Ask for the erasure of a person on their page. It is carried out in every room, and a"
                + " certificate says what is gone and what is kept.",
            "To the people",
            Desk.HOME + "/people"),
        kept.entries() == 1 ? "1 erasure" : kept.entries() + " erasures",
        kept.fault().orElse(null));
  }

  private List<NavItem> tabs() {
    var tabs = new ArrayList<NavItem>();
    tabs.add(new NavItem(ALL, "All", HERE));
    for (var state : ErasureState.values()) {
      var label = ErasureWords.words(state) + " " + erasures.count(state);
      tabs.add(new NavItem(state.name(), label, HERE + "?state=" + state));
    }
    return tabs;
  }

  private static Optional<ErasureState> state(@Nullable String text) {
    return Arrays.stream(ErasureState.values()).filter(one -> one.name().equals(text)).findFirst();
  }

  /** Shows itself again while something moves. */
  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") UUID id) {
    var erasure = find(id);
    var shell = desk.shell("erasures");
    var row = ErasureViews.Row.of(erasure, shell.reader());
    var page =
        new OneErasure(
            shell,
            List.of(new Crumb("Erasures", HERE), new Crumb(row.who(), null)),
            row,
            erasure.state() == ErasureState.HELD,
            ErasureViews.StepLine.of(erasure, shell.reader()),
            certificates
                .of(id)
                .map(one -> ErasureViews.Paper.of(one, shell.reader()))
                .orElse(null));
    var moves = erasure.state() == ErasureState.WAITING || erasure.state() == ErasureState.RUNNING;
    var answer = Response.ok(page);
    return (moves ? answer.header("Refresh", AGAIN) : answer).build();
  }

  /** For whoever must keep it: the text exactly as it was authenticated. */
  @GET
  @Path("/{id}/certificate.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response file(@PathParam("id") UUID id) {
    var text = certificates.of(id).map(Certificate::text).orElseThrow(ErasurePages::unknown);
    return Response.ok(text)
        .header("Content-Disposition", "attachment; filename=\"erasure-" + id + ".json\"")
        .build();
  }

  private ErasureView find(UUID id) {
    return erasures.find(id).orElseThrow(ErasurePages::unknown);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such erasure.");
  }
}
