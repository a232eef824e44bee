package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActView;
import io.troth.consent.api.event.ActRecorded;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.util.Optional;
import java.util.UUID;

/**
 * An act in its place in a person's ledger.
 *
 * @param ordinal 1 for the person's first act, without gaps
 */
record Entry(UUID id, SubjectRef subject, long ordinal, PolicyId policy, NewAct act, Actor actor) {

  ActView view() {
    return new ActView(
        id,
        subject,
        act.type(),
        Optional.of(
            new ActView.Text(
                policy, act.version().id(), act.version().number(), act.version().contentHash())),
        act.purpose(),
        Optional.empty(),
        act.reason(),
        act.at(),
        act.at(),
        actor,
        ActView.Circumstances.on(act.screen()));
  }

  ActRecorded fact() {
    return new ActRecorded(
        id, subject, act.type(), policy, act.version().id(), act.purpose(), act.at());
  }
}
