package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.PromiseWords.days;
import static io.troth.policy.internal.board.PromiseWords.own;
import static io.troth.policy.internal.board.PromiseWords.say;
import static io.troth.policy.internal.board.PromiseWords.span;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Governance;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Governance.Precedence;
import io.troth.policy.api.Governance.Review;

/** Walks over how the policy itself is looked after. */
final class GovernanceWalk {

  private final Governance governance;
  private final PromiseList list;

  GovernanceWalk(Governance governance, PromiseList list) {
    this.governance = governance;
    this.list = list;
  }

  void walk() {
    governance.review().ifPresent(this::review);
    governance.ownershipChange().ifPresent(this::ownershipChange);
    governance.precedence().ifPresent(this::precedence);
  }

  private void review(Review review) {
    list.add(
        CommitmentKey.of(CommitmentKind.REVIEW),
        say("review", span(review.every())),
        review.clauses(),
        "review",
        review.every());
  }

  private void ownershipChange(OwnershipChange change) {
    list.add(
        CommitmentKey.of(CommitmentKind.OWNERSHIP_CHANGE),
        say("ownershipChange", days(change.noticeDays())),
        change.clauses(),
        "ownershipChange",
        change.noticeDays(),
        change.agreementContinues(),
        change.optOutsTravel());
  }

  private void precedence(Precedence precedence) {
    var order =
        PromiseWords.list(
            precedence.order().stream().map(document -> own("document." + document)), ", ");
    list.add(
        CommitmentKey.of(CommitmentKind.PRECEDENCE),
        say("precedence", order),
        precedence.clauses(),
        "precedence",
        precedence.order().toString());
  }
}
