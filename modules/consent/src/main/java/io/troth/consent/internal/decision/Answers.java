package io.troth.consent.internal.decision;

import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.standing.DecisionRules;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.NextChange;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.Verdict;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts verdicts into words that callers can keep for a while. */
@Singleton
class Answers {

  private static final Duration LONGEST_VALIDITY = Duration.ofSeconds(60);

  private final Timelines timelines;
  private final Pages pages;

  Answers(Timelines timelines, Pages pages) {
    this.timelines = timelines;
    this.pages = pages;
  }

  /** An answer and what it was derived from. */
  record Derived(DecisionAnswer answer, Verdict verdict) {}

  /** The answer from a file as it is. */
  Derived now(PersonFile file, DecisionQuestion question, Instant now) {
    var lines = timelines.all();
    var verdict = verdict(file, lines, question, now);
    return new Derived(
        answer(file, verdict, now, validUntil(verdict, file, lines, question.withStream(), now)),
        verdict);
  }

  /** The answer from a file as it was, and lines as they were; good for that instant. */
  Derived then(PersonFile file, List<PolicyTimeline> lines, DecisionQuestion question, Instant at) {
    var verdict = verdict(file, lines, question, at);
    return new Derived(answer(file, verdict, at, at), verdict);
  }

  private static Verdict verdict(
      PersonFile file, List<PolicyTimeline> lines, DecisionQuestion question, Instant at) {
    var positions = new ArrayList<Position>(lines.size());
    for (var line : lines) {
      positions.add(file.position(line, at));
    }
    return DecisionRules.decide(
        positions,
        new DecisionRules.Question(question.purpose(), question.category(), question.recipient()));
  }

  private DecisionAnswer answer(PersonFile file, Verdict verdict, Instant at, Instant validUntil) {
    return new DecisionAnswer(
        verdict.allowed(),
        verdict.reason(),
        Optional.of(file.subject()),
        verdict.standing().map(standing -> standing.timeline().slug()),
        verdict.standing().flatMap(Standing::bound).map(bound -> bound.number()),
        page(verdict),
        at,
        validUntil,
        verdict.basis().map(LegalBasis::dpv),
        List.of(),
        verdict.isAsserted());
  }

  private Optional<URI> page(Verdict verdict) {
    return switch (verdict.reason()) {
      case CONSENT_MISSING,
          CONSENT_REFUSED,
          CONSENT_WITHDRAWN,
          CONSENT_EXPIRED,
          CONSENT_INVALIDATED,
          CONSENT_REVOKED,
          PROCESSING_OBJECTED,
          RESTRICTED,
          SALE_OPTED_OUT,
          RECIPIENT_OPTED_OUT ->
          Optional.of(pages.choices());
      default -> verdict.page().map(PublishedVersion::id).map(pages::coming);
    };
  }

  /**
   * Nothing that rests on consent may be kept by a caller who would not hear of its withdrawal, nor
   * anything beyond a clock's end.
   */
  private static Instant validUntil(
      Verdict verdict,
      PersonFile file,
      List<PolicyTimeline> lines,
      boolean withStream,
      Instant now) {
    if (verdict.reason() == Reason.CONSENT_GIVEN && !withStream) {
      return now;
    }
    var longest = now.plus(LONGEST_VALIDITY);
    var clocks =
        lines.stream()
            .flatMap(line -> NextChange.after(line, file.under(line.policy()), now).stream());
    return Stream.concat(clocks, verdict.consentEnds().filter(now::isBefore).stream())
        .reduce(longest, (first, second) -> first.isBefore(second) ? first : second);
  }

  static DecisionAnswer unknown(Instant now) {
    return new DecisionAnswer(
        false,
        Reason.UNKNOWN_SUBJECT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        now,
        Optional.empty(),
        List.of(),
        false);
  }
}
