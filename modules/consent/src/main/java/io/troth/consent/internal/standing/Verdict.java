package io.troth.consent.internal.standing;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.policy.api.PublishedVersion;
import java.util.Optional;

/**
 * The answer of one policy, or of all together.
 *
 * @param standing what it was derived from; empty when no policy has anything to say
 * @param page version on whose page the person can change the answer
 */
public record Verdict(Reason reason, Optional<Standing> standing, Optional<PublishedVersion> page) {

  static Verdict of(Reason reason, Standing standing) {
    return new Verdict(reason, Optional.of(standing), Optional.empty());
  }

  static Verdict of(Reason reason, Standing standing, Optional<PublishedVersion> page) {
    return new Verdict(reason, Optional.of(standing), page);
  }

  public boolean allowed() {
    return reason == Reason.BASIS_HOLDS || reason == Reason.CONSENT_GIVEN;
  }
}
