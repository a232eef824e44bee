package io.troth.admin.internal.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Versions;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.GapId;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Bound;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Crumb;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promise lint of a version, and the owner's word for what nothing keeps. */
@Path("/admin/board/gaps/{version}")
@Produces(MediaType.TEXT_HTML)
public class BoardGapPages {

  private static final String FIELD = "commitments";

  @CheckedTemplate(basePath = "admin")
  record BoardGaps(StaffShell shell, View it, Form form) implements TemplateInstance {}

  /** What the page shows. */
  record View(
      List<Crumb> crumbs,
      String title,
      String href,
      String nextHref,
      String next,
      List<Choice> open,
      List<Answered> answered,
      List<Kept> kept,
      boolean mayAccept) {}

  /** A gap somebody answers for. */
  record Answered(String words, String reason, String by, String id) {}

  /** A promise with its controls. */
  record Kept(String words, String controls) {}

  private final Desk desk;
  private final PromiseBoard board;
  private final AcceptedGaps gaps;
  private final Policies policies;
  private final Colleagues staff;

  BoardGapPages(
      Desk desk, PromiseBoard board, AcceptedGaps gaps, Policies policies, Colleagues staff) {
    this.desk = desk;
    this.board = board;
    this.gaps = gaps;
    this.policies = policies;
    this.staff = staff;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(@PathParam("version") String version) {
    return page(version(version), Form.blank(), null);
  }

  @POST
  @RolesAllowed(Permissions.GAPS_ACCEPT)
  public Response accept(
      @PathParam("version") String version, MultivaluedMap<String, String> posted) {
    var view = version(version);
    var ticked = Set.copyOf(posted.getOrDefault(FIELD, List.of()));
    try {
      var keys = ticked.stream().flatMap(text -> CommitmentKey.parse(text).stream()).toList();
      if (keys.isEmpty()) {
        throw Problem.at(CommonProblem.INVALID_INPUT, FIELD, "Tick at least one promise.", "");
      }
      gaps.accept(
          view.head().id(), keys, Optional.ofNullable(posted.getFirst("reason")).orElse(""));
      return Response.seeOther(URI.create(href(view))).build();
    } catch (Problem problem) {
      var form = Form.posted(posted).refused(Faults.of(problem));
      return Response.status(problem.type().status()).entity(page(view, form, ticked)).build();
    }
  }

  @POST
  @Path("/withdraw")
  @RolesAllowed(Permissions.GAPS_ACCEPT)
  public Response withdraw(
      @PathParam("version") String version, @FormParam("gap") @Nullable String gap) {
    var view = version(version);
    try {
      gaps.withdraw(new GapId(UUID.fromString(String.valueOf(gap))));
    } catch (IllegalArgumentException noId) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such accepted gap.");
    }
    return Response.seeOther(URI.create(href(view))).build();
  }

  private TemplateInstance page(VersionView version, Form form, @Nullable Set<String> ticked) {
    var shell = desk.shell("board");
    var bounds = board.lint(version.head().id());
    var names = staff.names();
    var draft = version.head().state() == VersionState.DRAFT;
    var view =
        new View(
            crumbs(version),
            "What keeps version " + version.head().number(),
            href(version),
            draft
                ? Desk.HOME + "/drafts/" + version.head().id() + "/review"
                : Desk.HOME + "/board?version=" + version.head().id(),
            draft ? "Back to the review" : "Back to the board",
            bounds.stream()
                .filter(bound -> !bound.publishable())
                .map(bound -> choice(bound, ticked))
                .toList(),
            bounds.stream()
                .flatMap(
                    bound ->
                        bound.gap().stream()
                            .map(
                                gap ->
                                    new Answered(
                                        BoardView.english(bound.promised()),
                                        gap.reason(),
                                        names.apply(gap.acceptedBy()),
                                        gap.id().toString())))
                .toList(),
            bounds.stream()
                .filter(bound -> !bound.controls().isEmpty())
                .map(BoardGapPages::kept)
                .toList(),
            desk.may(Permissions.GAPS_ACCEPT));
    return new BoardGaps(shell, view, form);
  }

  private static Choice choice(Bound bound, @Nullable Set<String> ticked) {
    var key = bound.promised().key().toString();
    return new Choice(
        key, BoardView.english(bound.promised()), key, ticked == null || ticked.contains(key));
  }

  private static Kept kept(Bound bound) {
    return new Kept(
        BoardView.english(bound.promised()),
        String.join(", ", bound.controls().stream().map(PromiseBoard.Control::title).toList()));
  }

  private List<Crumb> crumbs(VersionView version) {
    PolicyView policy =
        policies
            .find(version.head().policy())
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
    return List.of(
        new Crumb("Promise board", Desk.HOME + "/board"),
        new Crumb(policy.title(), Desk.HOME + "/policies/" + policy.slug()),
        new Crumb("Version " + version.head().number(), null));
  }

  private VersionView version(String id) {
    VersionId wanted = Versions.id(id);
    return policies
        .version(wanted)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }

  private static String href(VersionView version) {
    return Desk.HOME + "/board/gaps/" + version.head().id();
  }
}
