package io.troth.consent.api;

import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.kernel.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Acts from another consent platform. The tenant asserts them: they are marked so everywhere, count
 * only while nothing is known from the person themselves, and for no more than the text of the
 * version the tenant names.
 */
public interface ActImports {

  /**
   * Takes acts in one transaction. An act that is refused takes nothing with it; one that was taken
   * before changes nothing.
   *
   * @param acts at most 500
   * @return what became of each, in their order
   */
  List<Outcome> take(List<AssertedAct> acts);

  /**
   * What the tenant says that somebody did.
   *
   * @param type CONSENT_GIVEN, CONSENT_REFUSED or CONSENT_WITHDRAWN
   * @param policy slug
   * @param version number of the version whose text was shown, or says the same
   * @param at when it was done; not in the future
   * @param proof where the tenant's evidence is, 1 to 200 characters
   */
  record AssertedAct(
      Who subject,
      ActType type,
      String policy,
      int version,
      String purpose,
      Instant at,
      String proof) {}

  /** What became of an act. */
  sealed interface Outcome {
    record Taken(UUID act) implements Outcome {}

    /** It was taken before. */
    record Known(UUID act) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }
}
