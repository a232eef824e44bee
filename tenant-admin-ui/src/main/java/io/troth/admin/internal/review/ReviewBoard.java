package io.troth.admin.internal.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Versions;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.DryRun.Refusal;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the review of a draft, whatever was done on it. */
@RequestScoped
class ReviewBoard {

  @CheckedTemplate(basePath = "admin")
  record Review(
      StaffShell shell,
      ReviewView it,
      AnswersView answers,
      PlanView plan,
      CommentsView comments,
      Form form)
      implements TemplateInstance {}

  private final Desk desk;
  private final Policies policies;
  private final Publications publications;
  private final Answers answers;
  private final CommentMargin comments;
  private final ClauseViews clauses;

  ReviewBoard(
      Desk desk,
      Policies policies,
      Publications publications,
      Answers answers,
      CommentMargin comments,
      SafeHtml html) {
    this.desk = desk;
    this.policies = policies;
    this.publications = publications;
    this.answers = answers;
    this.comments = comments;
    this.clauses = new ClauseViews(html);
  }

  /**
   * @throws Problem not-found
   */
  VersionView draft(String version) {
    return policies
        .version(Versions.id(version))
        .filter(view -> view.head().state() == VersionState.DRAFT)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such draft."));
  }

  TemplateInstance page(VersionView draft, Optional<LocalDate> wished) {
    var dryRun = publications.dryRun(draft.head().id(), wished);
    var form =
        Form.filled(
            Map.of(
                "effectiveOn", wished.orElse(dryRun.earliest()).toString(),
                "significance", dryRun.floor().name()));
    return page(draft, dryRun, form, null);
  }

  /** The same page with what was typed and what is wrong with it. */
  Response refused(VersionView draft, MultivaluedMap<String, String> posted, Problem problem) {
    var dryRun = publications.dryRun(draft.head().id(), Optional.empty());
    var form =
        Form.posted(completed(posted, dryRun)).refused(besides(dryRun, posted.keySet(), problem));
    var flash = Flash.refused(problem.type().title(), problem.detail());
    return Response.status(problem.type().status())
        .entity(page(draft, dryRun, form, flash))
        .build();
  }

  /** What is wrong with the form's own fields, and what the page does not say above it anyway. */
  private static List<Violation> besides(DryRun dryRun, Set<String> fields, Problem problem) {
    var said = dryRun.refusals().stream().map(Refusal::field).collect(Collectors.toSet());
    said.removeAll(fields);
    return Faults.of(problem).stream().filter(fault -> !said.contains(fault.field())).toList();
  }

  /** A form of the page that was not posted shows what it would have shown. */
  private static MultivaluedMap<String, String> completed(
      MultivaluedMap<String, String> posted, DryRun dryRun) {
    posted.computeIfAbsent("effectiveOn", name -> List.of(dryRun.earliest().toString()));
    posted.computeIfAbsent("significance", name -> List.of(dryRun.floor().name()));
    return posted;
  }

  private TemplateInstance page(
      VersionView draft, DryRun dryRun, Form form, @Nullable Flash flash) {
    var shell = desk.shell("policies", flash);
    var view =
        ReviewView.of(
            policy(draft),
            draft,
            dryRun,
            clauses.of(dryRun.changes(), draft.document(), draft.document().sourceLanguage()),
            desk.may(Permissions.POLICIES_PUBLISH),
            shell.reader());
    return new Review(
        shell,
        view,
        answers.of(draft, shell.reader()),
        answers.plan(draft, shell.reader()),
        comments.of(draft, shell.reader()),
        form);
  }

  private PolicyView policy(VersionView draft) {
    return policies
        .find(draft.head().policy())
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }
}
