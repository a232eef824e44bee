package io.troth.admin.internal.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyReviews;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Place;
import io.troth.policy.api.PromiseBoard.VersionBoard;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.PublicPromises;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.NavItem;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promise board: every promise, what keeps it, and how well. */
@Path("/admin/board")
@Produces(MediaType.TEXT_HTML)
public class BoardPages {

  private static final String HERE = Desk.HOME + "/board";

  @CheckedTemplate(basePath = "admin")
  record Board(
      StaffShell shell,
      List<NavItem> versions,
      String current,
      @Nullable Shown shown,
      Empty empty,
      Switches switches)
      implements TemplateInstance {}

  /** The version that is shown. */
  record Shown(BoardView board, String about, String gapsHref, @Nullable String reviewHref) {}

  /** What the reader may turn. */
  record Switches(boolean publicPage, boolean mayTurn, boolean mayAccept) {}

  private final Desk desk;
  private final PromiseBoard promises;
  private final PublicPromises publicPage;
  private final PolicyReviews reviews;
  private final Policies policies;
  private final Colleagues staff;

  BoardPages(
      Desk desk,
      PromiseBoard promises,
      PublicPromises publicPage,
      PolicyReviews reviews,
      Policies policies,
      Colleagues staff) {
    this.desk = desk;
    this.promises = promises;
    this.publicPage = publicPage;
    this.reviews = reviews;
    this.policies = policies;
    this.staff = staff;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(
      @QueryParam("version") @Nullable String version,
      @QueryParam("state") @Nullable String state) {
    var boards = promises.read();
    var shown = choose(boards, version);
    var shell = desk.shell("board");
    var titles = titles();
    return new Board(
        shell,
        boards.stream().map(board -> tab(board, titles)).toList(),
        shown.map(board -> board.version().toString()).orElse(""),
        shown.map(board -> view(board, wanted(state), titles, shell)).orElse(null),
        new Empty(
            "No promise yet",
            "Publish the first version of a policy: each of its commitments appears here with what"
                + " keeps it.",
            "Go to the policies",
            Desk.HOME + "/policies"),
        new Switches(
            publicPage.shown(),
            desk.may(Permissions.POLICIES_PUBLISH),
            desk.may(Permissions.GAPS_ACCEPT)));
  }

  @POST
  @Path("/public")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response turn(@FormParam("show") @Nullable String show) {
    if ("true".equals(show)) {
      publicPage.show();
    } else {
      publicPage.hide();
    }
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("/reviewed/{slug}")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response reviewed(@PathParam("slug") String slug) {
    var policy =
        policies
            .bySlug(slug)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
    reviews.declareDone(policy.id());
    return Response.seeOther(URI.create(HERE)).build();
  }

  private static Optional<VersionBoard> choose(List<VersionBoard> boards, @Nullable String wanted) {
    if (wanted != null) {
      return Optional.of(
          boards.stream()
              .filter(board -> board.version().toString().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () -> Problem.of(CommonProblem.NOT_FOUND, "This version is not on the board.")));
    }
    return boards.stream()
        .filter(board -> board.place() == Place.IN_FORCE)
        .findFirst()
        .or(() -> boards.stream().findFirst());
  }

  private static Optional<PromiseState> wanted(@Nullable String word) {
    return Stream.of(PromiseState.values())
        .filter(state -> BoardView.word(state).equals(word))
        .findFirst();
  }

  private Map<PolicyId, String> titles() {
    var titles = new HashMap<PolicyId, String>();
    policies
        .list(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT))
        .items()
        .forEach(policy -> titles.put(policy.id(), policy.title()));
    return titles;
  }

  private static String title(VersionBoard board, Map<PolicyId, String> titles) {
    return titles.getOrDefault(board.policy(), board.slug());
  }

  private static NavItem tab(VersionBoard board, Map<PolicyId, String> titles) {
    return new NavItem(
        board.version().toString(),
        "%s, version %d (%s)"
            .formatted(title(board, titles), board.number(), BoardWords.words(board.place())),
        HERE + "?version=" + board.version());
  }

  private Shown view(
      VersionBoard board,
      Optional<PromiseState> wanted,
      Map<PolicyId, String> titles,
      StaffShell shell) {
    var ground =
        new BoardView.Ground(
            clauses(board),
            staff.names(),
            promises.history(board.version()),
            HERE + "?version=" + board.version(),
            shell.reader());
    var promisesReview =
        board.lines().stream()
            .anyMatch(line -> line.promised().key().kind() == CommitmentKind.REVIEW);
    return new Shown(
        BoardView.of(board.lines(), wanted, ground),
        about(board, title(board, titles)),
        HERE + "/gaps/" + board.version(),
        promisesReview ? HERE + "/reviewed/" + board.slug() : null);
  }

  private static String about(VersionBoard board, String title) {
    return board.people().isPresent()
        ? "%s, version %d, binds %,d people now."
            .formatted(title, board.number(), board.people().getAsLong())
        : "%s, version %d.".formatted(title, board.number());
  }

  /** Clauses by id with their headings, at the version's permanent address. */
  private Function<String, BoardView.ClauseLink> clauses(VersionBoard board) {
    Map<String, String> headings = new HashMap<>();
    policies
        .version(board.version())
        .map(view -> view.document().texts().get(view.document().sourceLanguage()))
        .ifPresent(
            text -> {
              for (Clause clause : text.clauses()) {
                headings.put(clause.id(), clause.heading());
              }
            });
    var page = "/policies/" + board.slug() + "/versions/" + board.number() + "#";
    return id -> new BoardView.ClauseLink(headings.getOrDefault(id, id), page + id);
  }
}
