package io.troth.policy.internal.publication;

import static java.util.stream.Collectors.joining;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.ProblemType;
import io.troth.kernel.law.LawPack;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.DryRun.CohortImpact;
import io.troth.policy.api.DryRun.Deadline;
import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.change.AttestedWording;
import io.troth.policy.internal.document.DocumentRules;
import io.troth.policy.internal.document.PolicyLaw;
import io.troth.policy.spi.CohortCensus.Cohort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a draft may be published, and from when. A pure function of the situation; promises
 * made to people who are still bound by an older version count like those of the version in force.
 */
final class PublishGate {

  /** Beyond this, a date is more likely a slip than a plan. */
  private static final int FARTHEST_YEARS = 10;

  private final Situation situation;
  private final LawPack law;
  private final AttestedWording wording;
  private @Nullable Significance floor;

  PublishGate(Situation situation, LawPack law) {
    this(situation, law, AttestedWording.NONE);
  }

  /**
   * @param wording clauses of which people attested that they say the same in other words
   */
  PublishGate(Situation situation, LawPack law, AttestedWording wording) {
    this.situation = situation;
    this.law = law;
    this.wording = wording;
  }

  /**
   * Why the gate stays shut.
   *
   * @param field path within the request or, for faults of the text, within the document
   */
  record Objection(ProblemType problem, String field, String message, String expected) {}

  /**
   * The longest of what was promised to anybody concerned for a change of this significance, and of
   * what any of their laws asks.
   */
  NoticePeriod period(Significance declared) {
    return NoticePeriod.ofDays(
        concerned()
            .mapToInt(said -> Math.max(promised(said, declared), lawOf(said)))
            .reduce(lawOf(situation.draft().commitments()), Math::max));
  }

  /** Of a new owner people hear as long ahead as was promised for that, or longer. */
  private int promised(Commitments said, Significance declared) {
    int days = said.notice().termsFor(declared).days();
    var draft = situation.draft().commitments().governance();
    return draft.announcesAnotherOwnerThan(said.governance())
        ? said.governance()
            .ownershipChange()
            .map(change -> Math.max(days, change.noticeDays()))
            .orElse(days)
        : days;
  }

  /** What binds or bound those who are to be told. */
  private Stream<Commitments> concerned() {
    return Stream.of(
            situation.inForce().stream(),
            situation.predecessor().stream(),
            situation.cohorts().stream()
                .flatMap(cohort -> cohort.boundNumber().stream())
                .flatMap(number -> situation.number(number).stream()))
        .flatMap(versions -> versions)
        .map(version -> version.document().commitments());
  }

  /** A draft that leaves a jurisdiction is still announced as the law there asks. */
  private int lawOf(Commitments said) {
    return PolicyLaw.notice(law, situation.kind(), said.scope()).noticeDays();
  }

  /**
   * The earliest lawful date: the first day of the tenant's zone that begins no sooner than the
   * notice period of the last person to be told can end, wherever that person lives.
   *
   * @param declared what is to be declared; more can take longer
   */
  LocalDate earliest(Significance declared) {
    if (situation.predecessor().isEmpty()) {
      return today();
    }
    var ends =
        period(declared).endsFor(situation.now().plus(situation.sending()), Optional.empty());
    var day = LocalDate.ofInstant(ends, situation.zone());
    return startOf(day, situation.zone()).isBefore(ends) ? day.plusDays(1) : day;
  }

  /** The earliest lawful date of the least that may be declared. */
  LocalDate earliest() {
    return earliest(floor());
  }

  /** What each significance that may be declared takes. */
  List<Deadline> deadlines() {
    return Stream.of(Significance.values())
        .filter(declared -> !declared.isBelow(floor()))
        .map(
            declared ->
                new Deadline(
                    declared,
                    Math.toIntExact(period(declared).length().toDays()),
                    earliest(declared)))
        .toList();
  }

  static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(situation.now(), situation.zone());
  }

  /** The least significance that may be declared: the greatest for anybody concerned. */
  Significance floor() {
    if (floor == null) {
      floor = computedFloor();
    }
    return floor;
  }

  private Significance computedFloor() {
    if (situation.predecessor().isEmpty()) {
      return Significance.EDITORIAL;
    }
    var toPredecessor = situation.predecessor().map(before -> difference(before.document()));
    return Stream.concat(
            toPredecessor.stream(),
            impacts().stream()
                .filter(impact -> impact.boundNumber().isPresent())
                .map(CohortImpact::significance))
        .reduce(Significance.EDITORIAL, Significance::max);
  }

  /** What the change is to each cohort. Who is bound by nothing is told, and loses nothing. */
  List<CohortImpact> impacts() {
    return situation.cohorts().stream()
        .map(
            cohort ->
                new CohortImpact(
                    cohort.boundNumber(), impact(cohort), cohort.people(), cohort.unreachable()))
        .toList();
  }

  private Significance impact(Cohort cohort) {
    if (cohort.boundNumber().isEmpty() || situation.published().isEmpty()) {
      return Significance.NOTICE;
    }
    return situation
        .number(cohort.boundNumber().get())
        .map(bound -> difference(bound.document()))
        .orElse(Significance.RECONSENT);
  }

  private Significance difference(PolicyDocument from) {
    return wording.significance(from, situation.draft());
  }

  /** What is wrong with the draft whatever is declared. */
  List<Objection> objectionsToDraft() {
    var objections = new ArrayList<Objection>();
    for (var fault : DocumentRules.check(situation.draft(), "", situation.kind())) {
      objections.add(
          new Objection(
              CommonProblem.INVALID_INPUT, fault.field(), fault.message(), fault.expected()));
    }
    if (!situation.draft().texts().containsKey(situation.language())) {
      objections.add(
          new Objection(
              PolicyProblem.LOCALE_MISSING,
              "texts." + situation.language(),
              "the tenant's own language is missing",
              "a complete text in this language"));
    }
    if (situation.predecessor().isPresent()) {
      objections.addAll(missingSummaries());
      objections.addAll(new OwnerGate(situation).objections(earliest()));
    }
    objections.addAll(emptyPromises());
    objections.addAll(circle());
    return objections;
  }

  private List<Objection> circle() {
    var own = situation.draft().commitments().governance().precedence();
    if (own.isEmpty()) {
      return List.of();
    }
    var orders = new ArrayList<>(situation.ranked().values());
    orders.add(own.get().order());
    return new Ranking(orders)
            .circle()
            .map(
                round ->
                    new Objection(
                        PolicyProblem.PRECEDENCE_CONTRADICTS,
                        "commitments.precedence",
                        round.stream()
                            .map(GoverningDocument::id)
                            .collect(joining(" over ", "together policies say ", "")),
                        "an order that agrees with "
                            + String.join(", ", new TreeSet<>(situation.ranked().keySet()))))
            .stream()
            .toList();
  }

  private List<Objection> missingSummaries() {
    return new TreeMap<>(situation.draft().texts())
        .entrySet().stream()
            .filter(text -> text.getValue().changeSummary().isBlank())
            .map(
                text ->
                    new Objection(
                        PolicyProblem.LOCALE_MISSING,
                        "texts." + text.getKey() + ".changeSummary",
                        "nothing says what changes",
                        "what changes, in plain words for people"))
            .toList();
  }

  private List<Objection> emptyPromises() {
    return situation.unkept().stream()
        .map(
            promised ->
                new Objection(
                    PolicyProblem.PROMISE_WITHOUT_CONTROL,
                    promised.field(),
                    "nothing here keeps " + promised.key(),
                    "a control that does, no such promise, or a gap the owner accepts"))
        .toList();
  }

  /** What is wrong with the date, were no more declared than must be. */
  List<Objection> objectionsTo(LocalDate effectiveOn) {
    return objectionsTo(effectiveOn, floor());
  }

  /** What is wrong with the date. */
  List<Objection> objectionsTo(LocalDate effectiveOn, Significance declared) {
    var earliest = earliest(declared);
    if (effectiveOn.isBefore(today())) {
      return List.of(
          new Objection(
              PolicyProblem.DATE_IN_THE_PAST,
              "effectiveOn",
              effectiveOn + " has passed",
              earliest + " or later"));
    }
    if (effectiveOn.isBefore(earliest)) {
      return List.of(
          new Objection(
              PolicyProblem.NOTICE_PERIOD_TOO_SHORT,
              "effectiveOn",
              effectiveOn
                  + " leaves less than the "
                  + period(declared).length().toDays()
                  + " days that promises and law ask for",
              earliest + " or later"));
    }
    if (effectiveOn.isAfter(today().plusYears(FARTHEST_YEARS))) {
      return List.of(
          new Objection(
              CommonProblem.INVALID_INPUT,
              "effectiveOn",
              effectiveOn + " is too far away",
              "at most " + FARTHEST_YEARS + " years from now"));
    }
    return List.of();
  }

  /** What is wrong with the significance declared. */
  List<Objection> objectionsTo(Significance declared) {
    var floor = floor();
    return declared.isBelow(floor)
        ? List.of(
            new Objection(
                PolicyProblem.SIGNIFICANCE_BELOW_FLOOR,
                "significance",
                declared + " is less than the changes need",
                floor + (floor == Significance.RECONSENT ? "" : " or more")))
        : List.of();
  }
}
