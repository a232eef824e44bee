package io.troth.consent.api;

import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.kernel.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Acts from another consent platform. The tenant asserts them: they are marked so everywhere. A
 * consent counts only while nothing is known from the person themselves, and for no more than the
 * text of the version the tenant names; an opt-out, until the person allows here what it forbids.
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

  /** What the tenant says that somebody did. */
  sealed interface AssertedAct {

    Who subject();

    ActType type();

    /** When it was done; from 1990 on and not in the future. */
    Instant at();

    /** Where the tenant's evidence is, 1 to 200 characters. */
    String proof();
  }

  /**
   * An act on a purpose that rests on consent.
   *
   * @param type CONSENT_GIVEN, CONSENT_REFUSED or CONSENT_WITHDRAWN
   * @param policy slug
   * @param version number of the version whose text was shown, or says the same
   */
  record AssertedConsent(
      Who subject,
      ActType type,
      String policy,
      int version,
      String purpose,
      Instant at,
      String proof)
      implements AssertedAct {}

  /**
   * An opt-out, which is about no text. One that is older than what the person chose here on the
   * same matter changes nothing.
   *
   * @param type SALE_OPTED_OUT (CCPA section 1798.120), RECIPIENT_OPTED_OUT, or PROCESSING_OBJECTED
   *     (GDPR Article 21)
   * @param about id of the purpose objected to, or of the recipient, where empty means all; empty
   *     for sale and sharing
   */
  record AssertedOptOut(Who subject, ActType type, Optional<String> about, Instant at, String proof)
      implements AssertedAct {}

  /** What became of an act. */
  sealed interface Outcome {
    record Taken(UUID act) implements Outcome {}

    /** It was taken before. */
    record Known(UUID act) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }
}
