package io.troth.admin.internal.review;

import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.draft.DraftPlace;
import io.troth.policy.api.Change;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.DryRun.CohortImpact;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.web.page.Choice;
import io.troth.web.page.Clause;
import io.troth.web.page.Crumb;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the review of a draft shows. */
record ReviewView(
    List<Crumb> crumbs,
    String title,
    String href,
    String editHref,
    long revision,
    boolean mayPublish,
    boolean first,
    Tone tone,
    String floor,
    String earliest,
    String earliestIso,
    List<Deadline> deadlines,
    List<Reason> reasons,
    List<Figure> figures,
    List<Cohort> cohorts,
    List<Refusal> refusals,
    List<Choice> significances,
    List<Clause> clauses) {

  /** One change and why it matters that much. */
  record Reason(String words, String rule, Tone tone, String significance) {}

  /** What the change is to the people bound by one version. */
  record Cohort(String bound, String significance, Tone tone, String people, String unreachable) {}

  /** What declaring a significance takes. */
  record Deadline(String significance, Tone tone, int days, String date) {}

  /**
   * Why it could not be published like this.
   *
   * @param where what it is about; empty where no page of the draft is
   */
  record Refusal(String where, String href, String message, String expected) {}

  static ReviewView of(
      PolicyView policy,
      VersionView draft,
      DryRun dryRun,
      List<Clause> clauses,
      boolean mayPublish,
      Reader reader) {
    var number = draft.head().number();
    var href = "/admin/drafts/" + draft.head().id();
    return new ReviewView(
        List.of(
            new Crumb("Policies", "/admin/policies"),
            new Crumb(policy.title(), "/admin/policies/" + policy.slug()),
            new Crumb("Version " + number, href),
            new Crumb("Review", null)),
        "Review of version " + number,
        href + "/review",
        href,
        draft.revision(),
        mayPublish,
        dryRun.predecessor().isEmpty(),
        Labels.tone(dryRun.floor()),
        Labels.words(dryRun.floor()),
        inFull(dryRun.earliest()),
        dryRun.earliest().toString(),
        deadlines(dryRun),
        dryRun.changes().changes().stream().map(ReviewView::reason).toList(),
        figures(dryRun, reader),
        dryRun.cohorts().stream().map(cohort -> cohort(cohort, reader)).toList(),
        dryRun.refusals().stream().map(refusal -> refusal(refusal, draft, href)).toList(),
        significances(dryRun.floor()),
        clauses);
  }

  /** Only where they differ: most policies promise the same for every change. */
  private static List<Deadline> deadlines(DryRun dryRun) {
    if (dryRun.deadlines().stream().map(DryRun.Deadline::days).distinct().count() < 2) {
      return List.of();
    }
    return dryRun.deadlines().stream()
        .map(
            each ->
                new Deadline(
                    Labels.words(each.significance()),
                    Labels.tone(each.significance()),
                    each.days(),
                    inFull(each.earliest())))
        .toList();
  }

  private static String inFull(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK));
  }

  private static Refusal refusal(DryRun.Refusal refusal, VersionView draft, String href) {
    var place = DraftPlace.of(refusal.field(), draft.document(), href);
    return new Refusal(
        place.map(DraftPlace::words).orElse(""),
        place.map(DraftPlace::href).orElse(""),
        refusal.message(),
        refusal.expected());
  }

  private static Reason reason(Change change) {
    return new Reason(
        change.words().in(Locale.ENGLISH, Locale.ENGLISH),
        change.rule().toLowerCase(Locale.ROOT).replace('_', ' '),
        Labels.tone(change.significance()),
        change.significance().name().toLowerCase(Locale.ROOT));
  }

  private static List<Figure> figures(DryRun dryRun, Reader reader) {
    return List.of(
        new Figure(
            Formats.number(dryRun.noticed(), reader), "will be noticed", Tone.COMING, null, null),
        new Figure(
            Formats.number(dryRun.mustReconsent(), reader),
            "must accept",
            dryRun.mustReconsent() > 0 ? Tone.WAITS : null,
            null,
            "bound only once they do"),
        new Figure(
            Formats.number(dryRun.unreachable(), reader),
            "cannot be reached",
            dryRun.unreachable() > 0 ? Tone.BROKEN : Tone.KEPT,
            "/admin/unreachable",
            "they stay on what binds them"));
  }

  private static Cohort cohort(CohortImpact cohort, Reader reader) {
    return new Cohort(
        cohort.boundNumber().map(number -> "Version " + number).orElse("no version"),
        Labels.words(cohort.significance()),
        Labels.tone(cohort.significance()),
        Formats.number(cohort.people(), reader),
        Formats.number(cohort.unreachable(), reader));
  }

  private static List<Choice> significances(Significance floor) {
    return Stream.of(Significance.values())
        .map(
            significance ->
                new Choice(
                    significance.name(),
                    Labels.words(significance),
                    significance.isBelow(floor) ? "below the floor: will be refused" : null,
                    false))
        .toList();
  }
}
