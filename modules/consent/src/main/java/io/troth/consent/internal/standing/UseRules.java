package io.troth.consent.internal.standing;

import io.troth.consent.api.ActType;
import io.troth.consent.api.StandingView.How;
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
              var then = new Evidence(before, failure.at()).byMail(version);
              var now = new Evidence(before.with(failure), failure.at()).byMail(version);
              return then.isPresent() && !then.equals(now);
            })
        .orElse(false);
  }
}
