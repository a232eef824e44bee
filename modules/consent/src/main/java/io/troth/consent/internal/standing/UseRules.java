package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import io.troth.consent.api.StandingView.How;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a use leads to. It binds nothing by itself: it only turns what the clock has bound already
 * into a deemed acceptance, once.
 */
public final class UseRules {

  private UseRules() {}

  /** The version whose acceptance is deemed on the strength of a use at that instant. */
  public static Optional<Binding> deemedBy(Standing atUse) {
    return atUse.bound().filter(bound -> bound.how() == How.CLOCK);
  }

  /**
   * Deemed acceptances that a mail's coming back has shown to be wrong: of the version the mail was
   * about when it was the evidence, and of later ones that no longer bind without it.
   *
   * @param before as it was known until then
   * @param after with the failure
   */
  public static List<VersionAct> invalidatedBy(
      MailFailed failure, PolicyFacts before, Standing after) {
    return after.deemedAt().keySet().stream()
        .sorted()
        .filter(
            number ->
                after.boundNumber() < number
                    || (number == failure.version() && wasEvidence(failure, before, after)))
        .map(number -> VersionAct.of(ActType.DEEMED_ACCEPTANCE_INVALIDATED, number, after.at()))
        .toList();
  }

  private static boolean wasEvidence(MailFailed failure, PolicyFacts before, Standing after) {
    return after
        .timeline()
        .number(failure.version())
        .map(
            version -> {
              var earlier = after.timeline().number(after.before(version.number()));
              var then = told(before, failure.at(), earlier, version);
              var now = told(before.with(failure), failure.at(), earlier, version);
              return then.isPresent() && !then.equals(now);
            })
        .orElse(false);
  }

  private static Optional<Notice> told(
      PolicyFacts facts, Instant at, Optional<PublishedVersion> bound, PublishedVersion version) {
    var evidence = new Evidence(facts, at);
    return bound
        .map(earlier -> Replay.noticeFor(evidence, earlier, version))
        .orElseGet(() -> evidence.byMail(version));
  }
}
