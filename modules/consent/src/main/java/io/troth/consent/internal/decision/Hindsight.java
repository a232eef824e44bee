package io.troth.consent.internal.decision;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.internal.decision.Answers.Derived;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.ledger.Past;
import io.troth.consent.internal.ledger.Past.Moment;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.Verdict;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers about the past, and names the acts that any answer rests on. */
@Singleton
class Hindsight {

  private static final Set<ActType> BINDING =
      EnumSet.of(ActType.BASELINE_ASSERTED, ActType.ACCEPTED, ActType.DEEMED_ACCEPTED);

  private final Past past;
  private final Timelines timelines;
  private final Answers answers;

  Hindsight(Past past, Timelines timelines, Answers answers) {
    this.past = past;
    this.timelines = timelines;
    this.answers = answers;
  }

  /**
   * What was true at an instant as it is known now, or was known at another.
   *
   * @param own file of whom it asks about, as it is now
   * @throws Problem invalid-input for an instant that has not come
   */
  DecisionAnswer answer(Optional<PersonFile> own, DecisionQuestion question, Instant now) {
    question.asOf().ifPresent(at -> requirePast("asOf", at, now));
    question.knownAt().ifPresent(at -> requirePast("knownAt", at, now));
    var at = question.asOf().or(question::knownAt).orElse(now);
    var moment = new Moment(at, question.knownAt().orElse(now));
    return own.flatMap(file -> past.answering(file, moment))
        .map(
            file -> {
              var lines = timelines.all().stream().map(line -> line(line, moment)).toList();
              return explained(answers.then(file, lines, question, at), file);
            })
        .orElseGet(() -> Answers.unknown(at));
  }

  private static void requirePast(String field, Instant at, Instant now) {
    if (at.isAfter(now)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          field,
          "This instant has not come yet.",
          "an instant of the past, or none for now");
    }
  }

  /** Without what was published, or taken back, only later than it was asked to be known. */
  private static PolicyTimeline line(PolicyTimeline line, Moment moment) {
    if (!moment.knownAt().isBefore(moment.asOf())) {
      return line;
    }
    var known = line.asKnownAt(moment.knownAt());
    return new PolicyTimeline(
        known.policy(),
        known.slug(),
        known.kind(),
        known.versions().stream().filter(version -> isKnown(version, moment)).toList(),
        known.withdrawn(),
        known.differences());
  }

  private static boolean isKnown(PublishedVersion version, Moment moment) {
    return !version.publishedAt().isAfter(moment.knownAt());
  }

  /** The answer with the acts it rests on. */
  DecisionAnswer explained(Derived derived, PersonFile file) {
    var verdict = derived.verdict();
    var acts =
        past.acts(file).stream()
            .filter(act -> !act.at().isAfter(derived.answer().at()))
            .filter(act -> isReliedOn(act, verdict))
            .toList();
    var newest = acts.stream().filter(act -> BINDING.contains(act.type())).reduce((a, b) -> b);
    return with(
        derived.answer(),
        acts.stream()
            .filter(act -> !BINDING.contains(act.type()) || newest.get().equals(act))
            .sorted(Comparator.comparing(ActView::at))
            .map(ActView::id)
            .toList());
  }

  private static boolean isReliedOn(ActView act, Verdict verdict) {
    return binds(act, verdict)
        || verdict.consent().filter(consent -> isSame(act, consent)).isPresent()
        || verdict.choice().map(ChoiceAct::act).filter(act.id()::equals).isPresent()
        || (verdict.reason() == Reason.OBJECTION_RESTRICTS && act.type() == ActType.OBJECTED);
  }

  private static boolean binds(ActView act, Verdict verdict) {
    return BINDING.contains(act.type())
        && verdict
            .standing()
            .filter(
                standing ->
                    act.text()
                        .filter(text -> text.policy().equals(standing.timeline().policy()))
                        .isPresent())
            .filter(standing -> standing.boundNumber() == act.versionNumber())
            .isPresent();
  }

  private static boolean isSame(ActView act, ConsentAct consent) {
    return act.type() == consent.type()
        && act.at().equals(consent.at())
        && act.versionNumber() == consent.version()
        && act.purpose().filter(consent.purpose()::equals).isPresent();
  }

  private static DecisionAnswer with(DecisionAnswer answer, List<UUID> acts) {
    return new DecisionAnswer(
        answer.allowed(),
        answer.reason(),
        answer.subject(),
        answer.policySlug(),
        answer.boundNumber(),
        answer.page(),
        answer.at(),
        answer.validUntil(),
        answer.basis(),
        acts,
        answer.asserted());
  }
}
