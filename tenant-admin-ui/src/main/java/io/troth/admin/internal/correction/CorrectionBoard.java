package io.troth.admin.internal.correction;

import io.troth.admin.internal.correction.CorrectionView.Open;
import io.troth.admin.internal.correction.CorrectionView.Part;
import io.troth.admin.internal.correction.CorrectionView.Past;
import io.troth.admin.internal.correction.CorrectionView.Side;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.review.AnswersView.Language;
import io.troth.admin.internal.review.AnswersView.Said;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.RevisionHead;
import io.troth.policy.api.RevisionView;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.page.ClauseViews;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Draws the corrections of a version. */
@RequestScoped
class CorrectionBoard {

  private static final Pattern PART =
      Pattern.compile(
          "document\\.texts\\.(?<tag>[a-z]+)\\."
              + "(?:clauses\\[(?<at>\\d+)]\\.(?=heading|body)|(?=title|changeSummary))"
              + "(?<what>heading|body|title|changeSummary)");

  private final Desk desk;
  private final Policies policies;
  private final Corrections corrections;
  private final PublishingRules rules;
  private final Colleagues colleagues;
  private final CurrentActor me;
  private final ClauseViews clauses;

  CorrectionBoard(
      Desk desk,
      Policies policies,
      Corrections corrections,
      PublishingRules rules,
      Colleagues colleagues,
      CurrentActor me,
      SafeHtml html) {
    this.desk = desk;
    this.policies = policies;
    this.corrections = corrections;
    this.rules = rules;
    this.colleagues = colleagues;
    this.me = me;
    this.clauses = new ClauseViews(html);
  }

  static String href(VersionView version) {
    return "/admin/versions/" + version.head().id() + "/corrections";
  }

  static String heading(String tag, Clause clause) {
    return "heading." + tag + "." + clause.id();
  }

  static String body(String tag, Clause clause) {
    return "body." + tag + "." + clause.id();
  }

  /** The field of the form that shows what a path of the document names; else the path itself. */
  static String field(PolicyDocument document, String path) {
    var part = PART.matcher(path);
    if (!part.matches()) {
      return path;
    }
    var tag = part.group("tag");
    var at = part.group("at");
    if (at == null) {
      return ("title".equals(part.group("what")) ? "title." : "summary.") + tag;
    }
    var clause =
        Objects.requireNonNull(document.texts().get(tag)).clauses().get(Integer.parseInt(at));
    return part.group("what") + "." + tag + "." + clause.id();
  }

  CorrectionView of(VersionView version, Optional<RevisionView> open, Reader reader) {
    var policy =
        policies
            .find(version.head().policy())
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
    var address = new OpenAddress(policy.slug(), version.head().number());
    var name = "Version " + version.head().number();
    return new CorrectionView(
        List.of(
            new Crumb("Policies", "/admin/policies"),
            new Crumb(policy.title(), "/admin/policies/" + policy.slug()),
            new Crumb(name + ": corrections", null)),
        "Correct the wording of version " + version.head().number(),
        href(version),
        address.page(),
        open.isEmpty() && mayBegin(policy, version),
        corrections.of(version.head().id()).stream()
            .map(head -> past(head, name, address, reader))
            .toList(),
        open.map(one -> open(one, name, reader)).orElse(null));
  }

  private boolean mayBegin(PolicyView policy, VersionView version) {
    return desk.may(Permissions.POLICIES_EDIT)
        && !policy.isArchived()
        && version.head().state() == VersionState.PUBLISHED;
  }

  private static Past past(RevisionHead head, String name, OpenAddress address, Reader reader) {
    var own = address.revision(head.number());
    return new Past(
        name + ", revision " + head.number(),
        own.page(),
        own.changes(),
        reader.moment(head.publishedAt().orElseThrow()),
        head.reason());
  }

  private Open open(RevisionView open, String name, Reader reader) {
    var reads = corrections.reading(open.head().version());
    var difference =
        new CorrectionDifference(reads, open.document(), corrections.difference(open.head().id()));
    var changed = !open.document().equals(reads);
    var mayEdit = desk.may(Permissions.POLICIES_EDIT);
    var mayPublish = changed && desk.may(Permissions.POLICIES_PUBLISH);
    var toSign = rules.get().legalSignOff() ? unsigned(open) : List.<Language>of();
    return new Open(
        name + ", revision " + open.head().number(),
        open.head().edit(),
        mayEdit,
        changed && mayEdit && !didAttest(open),
        mayPublish && toSign.isEmpty() && wordings(open) >= Attestations.FOR_WORDING,
        open.said().stream().map(each -> said(each, reader)).toList(),
        mayPublish ? toSign : List.of(),
        sides(open),
        difference.words(),
        difference.clauses(clauses),
        Attestations.LONGEST_REASON);
  }

  private static long wordings(RevisionView open) {
    return open.said().stream().filter(each -> each.kind() == Statement.WORDING).count();
  }

  private boolean didAttest(RevisionView open) {
    return open.said().stream()
        .anyMatch(each -> each.kind() == Statement.WORDING && each.by().equals(me.get()));
  }

  private Said said(Attestation each, Reader reader) {
    var what =
        each.kind() == Statement.WORDING
            ? "says that the correction is editorial"
            : "has signed off the text in " + each.language().map(PathWords::language).orElse("");
    return new Said(colleagues.name(each.by()), what, reader.moment(each.at()), "");
  }

  private static List<Language> unsigned(RevisionView open) {
    var tags = new TreeSet<>(open.document().texts().keySet());
    open.said().stream()
        .filter(each -> each.kind() == Statement.LEGAL)
        .flatMap(each -> each.language().stream())
        .forEach(tags::remove);
    return tags.stream().map(tag -> new Language(tag, PathWords.language(tag))).toList();
  }

  private static List<Side> sides(RevisionView open) {
    return new TreeSet<>(open.document().texts().keySet())
        .stream()
            .map(
                tag ->
                    new Side(
                        tag,
                        PathWords.language(tag),
                        Objects.requireNonNull(open.document().texts().get(tag)).clauses().stream()
                            .map(
                                clause ->
                                    new Part(
                                        clause.id(),
                                        clause.heading(),
                                        heading(tag, clause),
                                        body(tag, clause)))
                            .toList()))
            .toList();
  }
}
