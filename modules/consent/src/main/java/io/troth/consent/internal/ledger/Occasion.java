package io.troth.consent.internal.ledger;

import io.troth.consent.internal.facts.PersonFiles.LockedFile;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Standing;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The occasion of an act: where the person stands under the policy then.
 *
 * @param withForm whether it comes with a form that counts once
 */
record Occasion(LockedFile locked, PolicyTimeline timeline, Instant now, boolean withForm) {

  boolean byVisitor() {
    return locked.own().isVisitor();
  }

  Standing standing() {
    var standing = locked.own().standing(timeline, now);
    return byVisitor() ? standing.byVersionInForce() : standing;
  }

  /** Their own facts. */
  PolicyFacts facts() {
    return locked.own().under(timeline.policy());
  }

  /** What they themselves did last on a purpose. */
  Optional<ConsentAct> last(String purpose) {
    return last(facts().consents().stream().filter(act -> !act.asserted()), purpose);
  }

  /** What was done last on a purpose on any device of theirs. */
  Optional<ConsentAct> joinedLast(String purpose) {
    return last(joined().consents().stream(), purpose);
  }

  /** Their facts with those of devices. */
  PolicyFacts joined() {
    return locked.answering().joinedUnder(timeline.policy());
  }

  private static Optional<ConsentAct> last(Stream<ConsentAct> acts, String purpose) {
    return acts.filter(act -> act.purpose().equals(purpose)).reduce((earlier, later) -> later);
  }
}
