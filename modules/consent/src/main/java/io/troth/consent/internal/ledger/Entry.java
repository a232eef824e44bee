package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActView;
import io.troth.consent.api.event.ActRecorded;
import io.troth.consent.api.event.ChoiceRecorded;
import io.troth.kernel.Actor;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An act in its place in a person's ledger.
 *
 * @param ordinal 1 for the person's first act, without gaps
 * @param comparedWith for an objection the number of the version it was compared with, else 0
 * @param withAcceptance a consent that counts once the version binds
 * @param linked for a link and its end the other side
 */
record Entry(
    ActView act,
    long ordinal,
    int comparedWith,
    boolean withAcceptance,
    Optional<SubjectRef> linked) {

  /** An act on a text. */
  static Entry of(
      UUID id, SubjectRef subject, long ordinal, PolicyId policy, NewAct act, Actor actor) {
    var version = act.version();
    var text = new ActView.Text(policy, version.id(), version.number(), version.contentHash());
    var view =
        new ActView(
            id,
            subject,
            act.type(),
            Optional.of(text),
            act.purpose(),
            Optional.empty(),
            act.reason(),
            act.at(),
            act.knownAt(),
            actor,
            act.how());
    return new Entry(view, ordinal, act.comparedWith(), act.withAcceptance(), Optional.empty());
  }

  /** A choice, which is about no text. */
  static Entry of(ActView choice, long ordinal) {
    return new Entry(choice, ordinal, 0, false, Optional.empty());
  }

  /** A link or its end. */
  static Entry linking(ActView link, long ordinal, SubjectRef other) {
    return new Entry(link, ordinal, 0, false, Optional.of(other));
  }

  DomainEvent fact() {
    return act.text()
        .<DomainEvent>map(
            text ->
                new ActRecorded(
                    act.id(),
                    act.subject(),
                    act.type(),
                    text.policy(),
                    text.version(),
                    act.purpose(),
                    act.at(),
                    later(),
                    act.how().onBehalf().map(other -> other.kind())))
        .orElseGet(
            () ->
                new ChoiceRecorded(
                    act.id(),
                    act.subject(),
                    act.type(),
                    act.purpose(),
                    act.recipient(),
                    act.how().source(),
                    linked,
                    act.at(),
                    later(),
                    act.how().onBehalf().map(other -> other.kind())));
  }

  private Optional<Instant> later() {
    return Optional.of(act.knownAt()).filter(known -> !known.equals(act.at()));
  }
}
