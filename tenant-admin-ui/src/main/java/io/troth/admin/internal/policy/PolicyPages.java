package io.troth.admin.internal.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.policy.api.Archive;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionState;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Empty;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant's policies and their versions. */
@Path("/admin/policies")
@Produces(MediaType.TEXT_HTML)
public class PolicyPages {

  @CheckedTemplate(basePath = "admin")
  record PolicyList(
      StaffShell shell, List<Line> policies, List<Line> archived, Empty empty, boolean mayEdit)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record Policy(
      StaffShell shell,
      List<Crumb> crumbs,
      String title,
      String publicPage,
      List<Version> versions,
      @Nullable String draft,
      @Nullable String draftFrom,
      @Nullable String withdrawn,
      @Nullable Archived archived,
      boolean mayEdit,
      boolean mayPublish)
      implements TemplateInstance {}

  /** Since when, by whom and why nothing new is published. */
  record Archived(Moment when, String who, String reason) {}

  /** A policy in the list. */
  record Line(String title, String kind, String href, String inForce, @Nullable String draft) {}

  /** A version in the list. */
  record Version(
      String name,
      Tone tone,
      String state,
      @Nullable Moment effective,
      String significance,
      String href,
      @Nullable String corrections) {}

  private final Desk desk;
  private final Policies policies;
  private final Drafts drafts;
  private final Archive archive;
  private final Colleagues colleagues;

  PolicyPages(Desk desk, Policies policies, Drafts drafts, Archive archive, Colleagues colleagues) {
    this.desk = desk;
    this.policies = policies;
    this.drafts = drafts;
    this.archive = archive;
    this.colleagues = colleagues;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance list() {
    var shell = desk.shell("policies");
    var all = policies.list(PageRequest.first()).items();
    var lines =
        all.stream()
            .filter(policy -> !policy.isArchived())
            .map(policy -> line(policy, shell.reader()))
            .toList();
    var archived =
        all.stream()
            .filter(PolicyView::isArchived)
            .map(policy -> line(policy, shell.reader()))
            .toList();
    var empty =
        new Empty(
            "No policy yet",
            "Create the first one from its files through the API; the guide shows how.",
            null,
            null);
    return new PolicyList(shell, lines, archived, empty, desk.may(Permissions.POLICIES_EDIT));
  }

  @GET
  @Path("/{slug}")
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(@PathParam("slug") String slug) {
    var shell = desk.shell("policies");
    var policy = policy(slug);
    var draft = draft(policy).map(head -> "/admin/drafts/" + head.id()).orElse(null);
    return new Policy(
        shell,
        List.of(new Crumb("Policies", "/admin/policies"), new Crumb(policy.title(), null)),
        policy.title(),
        "/policies/" + slug,
        policy.versions().stream().map(head -> version(slug, head, shell.reader())).toList(),
        draft,
        newest(policy).map(head -> head.id().toString()).orElse(null),
        takenBack(policy).map(head -> head.id().toString()).orElse(null),
        archived(policy, shell.reader()),
        desk.may(Permissions.POLICIES_EDIT),
        desk.may(Permissions.POLICIES_PUBLISH));
  }

  private @Nullable Archived archived(PolicyView policy, Reader reader) {
    return archive
        .find(policy.id())
        .map(
            kept ->
                new Archived(
                    reader.moment(kept.at()),
                    colleagues.name(new Actor(Actor.Kind.STAFF, kept.by())),
                    kept.reason()))
        .orElse(null);
  }

  @POST
  @Path("/{slug}/draft")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response draft(@PathParam("slug") String slug, @FormParam("from") @Nullable String from) {
    var policy = policy(slug);
    var base =
        policy.versions().stream()
            .filter(head -> head.id().toString().equals(from))
            .findFirst()
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
    var draft = drafts.begin(base.id());
    return Response.seeOther(URI.create("/admin/drafts/" + draft.head().id())).build();
  }

  private PolicyView policy(String slug) {
    return policies
        .bySlug(slug)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }

  private static Optional<VersionHead> draft(PolicyView policy) {
    return policy.versions().stream()
        .filter(head -> head.state() == VersionState.DRAFT)
        .findFirst();
  }

  private static Optional<VersionHead> newest(PolicyView policy) {
    return policy.versions().stream()
        .filter(head -> head.state() == VersionState.PUBLISHED)
        .findFirst();
  }

  /** The newest version, when it was withdrawn: its text is where one goes on. */
  private static Optional<VersionHead> takenBack(PolicyView policy) {
    return policy.versions().stream()
        .findFirst()
        .filter(head -> head.state() == VersionState.WITHDRAWN);
  }

  private static Line line(PolicyView policy, Reader reader) {
    var inForce =
        policy.versions().stream()
            .filter(head -> head.state() == VersionState.PUBLISHED)
            .filter(head -> head.effectiveAt().filter(at -> !at.isAfter(reader.now())).isPresent())
            .findFirst()
            .map(head -> "Version " + head.number())
            .orElse("none");
    return new Line(
        policy.title(),
        Labels.words(policy.kind()),
        "/admin/policies/" + policy.slug(),
        inForce,
        draft(policy).map(head -> "Version " + head.number()).orElse(null));
  }

  private static Version version(String slug, VersionHead head, Reader reader) {
    if (head.state() == VersionState.WITHDRAWN) {
      return new Version(
          "Version " + head.number(),
          Tone.NEUTRAL,
          "Withdrawn",
          head.effectiveAt().map(reader::day).orElse(null),
          head.significance().map(Labels::words).orElse(""),
          "/admin/rollouts/" + head.id(),
          null);
    }
    var draft = head.state() == VersionState.DRAFT;
    var coming = head.effectiveAt().filter(at -> at.isAfter(reader.now())).isPresent();
    return new Version(
        "Version " + head.number(),
        draft ? Tone.NEUTRAL : coming ? Tone.COMING : Tone.KEPT,
        draft ? "Draft" : coming ? "Announced" : "Its date has come",
        head.effectiveAt().map(reader::day).orElse(null),
        head.significance().map(Labels::words).orElse("not declared yet"),
        draft ? "/admin/drafts/" + head.id() : "/policies/" + slug + "/versions/" + head.number(),
        draft ? null : "/admin/versions/" + head.id() + "/corrections");
  }
}
