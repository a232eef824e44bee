package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.internal.standing.Baseline;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * An act on a text about to be written.
 *
 * @param comparedWith for an objection the number of the version it was compared with, else 0
 * @param withAcceptance a consent that counts once the version binds
 * @param knownAt when Troth learned of it
 */
record NewAct(
    ActType type,
    PublishedVersion version,
    int comparedWith,
    Optional<String> purpose,
    boolean withAcceptance,
    Optional<String> reason,
    Instant at,
    Instant knownAt,
    Circumstances how) {

  static NewAct on(PublishedVersion version, ActType type, Instant at, String screen) {
    return on(version, type, at, Circumstances.on(screen));
  }

  static NewAct on(PublishedVersion version, ActType type, Instant at, Circumstances how) {
    return new NewAct(type, version, 0, Optional.empty(), false, Optional.empty(), at, at, how);
  }

  NewAct compared(int with, Optional<String> because) {
    return new NewAct(type, version, with, purpose, withAcceptance, because, at, knownAt, how);
  }

  NewAct because(String why) {
    return compared(comparedWith, Optional.of(why));
  }

  NewAct about(String id, boolean countsOnceBound) {
    return new NewAct(
        type, version, comparedWith, Optional.of(id), countsOnceBound, reason, at, knownAt, how);
  }

  NewAct learned(Instant when) {
    return new NewAct(type, version, comparedWith, purpose, withAcceptance, reason, at, when, how);
  }

  /** The facts with this act. */
  PolicyFacts addedTo(PolicyFacts facts) {
    var number = version.number();
    return switch (type) {
      case BASELINE_ASSERTED -> facts.with(new Baseline(number, at));
      case CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN, CONSENT_RENEWED, CONSENT_REVOKED ->
          facts.with(
              new ConsentAct(
                  purpose.orElseThrow(),
                  type,
                  number,
                  at,
                  withAcceptance,
                  knownAt,
                  how.asserted()));
      default -> facts.with(new VersionAct(type, number, comparedWith, at));
    };
  }
}
