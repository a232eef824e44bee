package io.troth.admin.internal.draft;

import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Versions;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.DocumentFields;
import io.troth.policy.api.authoring.SharedDrafts;
import io.troth.policy.api.authoring.SharedDrafts.Saving;
import io.troth.policy.api.authoring.SharedDrafts.Side;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Formats;
import io.troth.web.page.NavItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of a draft share: finding it, its head, and saving what somebody wrote. */
@ApplicationScoped
public class DraftRoom {

  private static final String DOCUMENT = "document.";

  private final Desk desk;
  private final Policies policies;
  private final SharedDrafts drafts;
  private final DocumentFields fields;
  private final Colleagues colleagues;

  DraftRoom(
      Desk desk,
      Policies policies,
      SharedDrafts drafts,
      DocumentFields fields,
      Colleagues colleagues) {
    this.desk = desk;
    this.policies = policies;
    this.drafts = drafts;
    this.fields = fields;
    this.colleagues = colleagues;
  }

  VersionView draft(String version) {
    return policies
        .version(Versions.id(version))
        .filter(view -> view.head().state() == VersionState.DRAFT)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such draft."));
  }

  PolicyView policy(VersionView draft) {
    return policies
        .find(draft.head().policy())
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }

  public static String href(VersionView draft) {
    return "/admin/drafts/" + draft.head().id();
  }

  /**
   * @param here what the page is about, below the draft; null for the draft itself
   */
  DraftHead head(VersionView draft, String tab, @Nullable String here, @Nullable Flash flash) {
    var policy = policy(draft);
    var href = href(draft);
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(new Crumb("Policies", "/admin/policies"));
    crumbs.add(new Crumb(policy.title(), "/admin/policies/" + policy.slug()));
    crumbs.add(new Crumb("Version " + draft.head().number(), here == null ? null : href));
    if (here != null) {
      crumbs.add(new Crumb(here, null));
    }
    return new DraftHead(
        desk.shell("policies", flash),
        crumbs,
        here == null ? policy.title() + ": draft of version " + draft.head().number() : here,
        href,
        draft.revision(),
        tabs(href),
        tab,
        desk.may(Permissions.POLICIES_EDIT));
  }

  private static List<NavItem> tabs(String href) {
    return List.of(
        new NavItem("clauses", "Clauses", href),
        new NavItem("commitments", "Commitments", href + "/commitments"),
        new NavItem("preview", "Preview", href + "/preview"),
        new NavItem("files", "As files", href + "/files"));
  }

  static @Nullable Flash saved(boolean saved) {
    return saved ? Flash.done("Saved. Nobody has been told yet.") : null;
  }

  static Flash refusal() {
    return Flash.refused("Not saved", "What you typed is below; nothing is lost.");
  }

  /** What the draft said when the editor's page was made; what it says now if that is long ago. */
  PolicyDocument seen(VersionView draft, long revision) {
    return drafts.at(draft.head().id(), revision).orElse(draft.document());
  }

  /** The document with a change; blanks and line ends as the files have them. */
  PolicyDocument written(VersionView draft, long seen, UnaryOperator<PolicyDocument> change) {
    return fields.read(fields.json(change.apply(seen(draft, seen))));
  }

  /**
   * Saves a change and leads on; brings it together with what somebody else saved meanwhile; or
   * shows the page again with what is wrong.
   *
   * @param seen the revision of the page the change was made on
   * @param next where to go when it is saved
   * @param again the page, with what was typed, for a problem
   */
  Response save(
      VersionView draft,
      long seen,
      UnaryOperator<PolicyDocument> change,
      String next,
      Function<Problem, TemplateInstance> again) {
    try {
      var mine = written(draft, seen, change);
      return answer(draft, drafts.save(draft.head().id(), seen, mine), seen, mine, next);
    } catch (Problem problem) {
      if (problem.type() == CommonProblem.NOT_FOUND) {
        throw problem;
      }
      return Response.status(problem.type().status()).entity(again.apply(problem)).build();
    }
  }

  /** Saves what was chosen where two had changed the same thing. */
  Response settle(
      VersionView draft, long seen, String mine, long current, Map<String, Side> chosen) {
    var document = fields.read(mine);
    var saving = drafts.save(draft.head().id(), seen, document, current, chosen);
    return answer(draft, saving, seen, document, href(draft));
  }

  private Response answer(
      VersionView draft, Saving saving, long seen, PolicyDocument mine, String next) {
    if (saving instanceof Saving.Clash clash) {
      var present = clash.present();
      var page =
          new TogetherPages.Clash(
              head(present, "", "Two changes at once", null),
              others(draft, seen, present.revision()),
              seen,
              fields.json(mine),
              TogetherPages.entries(clash.conflicts()));
      return Response.status(Response.Status.CONFLICT).entity(page).build();
    }
    var saved = (Saving.Saved) saving;
    var to = saved.version().revision() - 1;
    return Response.seeOther(
            URI.create(
                saved.theirs().isEmpty()
                    ? next + "?saved=true"
                    : href(draft) + "/together?from=" + seen + "&to=" + to))
        .build();
  }

  /** Who saved between two revisions, each with the time of their last saving. */
  String others(VersionView draft, long from, long to) {
    var reader = desk.reader();
    var last = new LinkedHashMap<Actor, Instant>();
    for (var edited : drafts.editors(draft.head().id(), from, to)) {
      last.put(edited.by(), edited.at());
    }
    return last.entrySet().stream()
        .map(
            each ->
                "%s (%s, %s)"
                    .formatted(
                        colleagues.name(each.getKey()),
                        reader.brief(each.getValue()).words(),
                        Formats.hour(each.getValue(), reader)))
        .collect(Collectors.joining(" and "));
  }

  /** Faults by the fields of a page; what belongs to none stands in the summary. */
  public static List<Violation> violations(Problem problem, UnaryOperator<String> field) {
    if (problem.violations().isEmpty()) {
      return List.of(new Violation("content", problem.detail(), ""));
    }
    return problem.violations().stream()
        .map(violation -> violation(violation, field.apply(violation.field())))
        .toList();
  }

  private static Violation violation(Violation fault, String field) {
    var elsewhere = field.equals(fault.field()) && field.startsWith(DOCUMENT);
    var place = elsewhere ? PathWords.of(field.substring(DOCUMENT.length())) + ": " : "";
    return new Violation(field, place + Faults.sentence(fault.message()), Faults.right(fault));
  }
}
