package io.troth.policy.internal.document;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Governance.Precedence;
import io.troth.policy.api.Governance.Review;

/** What must hold of audience, jurisdictions, review, change of ownership and precedence. */
final class GovernanceRules {

  private final Commitments commitments;
  private final Checks checks;
  private final LawPack law;

  GovernanceRules(Commitments commitments, Checks checks, LawPack law) {
    this.commitments = commitments;
    this.checks = checks;
    this.law = law;
  }

  void check() {
    var scope = commitments.scope();
    if (scope.audience().isEmpty()) {
      checks.add("audience", "is empty", "END_USERS, ORGANISATIONS or both");
    }
    checks.known("jurisdictions", scope.jurisdictions(), law.regions());
    var governance = commitments.governance();
    governance.review().ifPresent(this::review);
    governance.ownershipChange().ifPresent(this::ownershipChange);
    governance.precedence().ifPresent(this::precedence);
    governance.newOwner().ifPresent(this::newOwner);
  }

  private void review(Review review) {
    if (review.every().calendar().isZero() && review.every().clock().isZero()) {
      checks.add("review.every", "is no time at all", "for example P12M");
    }
    checks.cites("review", review.clauses());
  }

  private void ownershipChange(OwnershipChange change) {
    checks.within(
        "ownershipChange.noticeDays",
        change.noticeDays(),
        DocumentLimits.SHORTEST_OWNERSHIP_NOTICE_DAYS,
        DocumentLimits.LONGEST_NOTICE_DAYS);
    checks.cites("ownershipChange", change.clauses());
  }

  private void newOwner(NewOwner owner) {
    checks.words("newOwner.name", owner.name());
    checks.words("newOwner.contact", owner.contact());
    if (owner.on().getYear() < 2000 || owner.on().getYear() > 2999) {
      checks.add("newOwner.on", owner.on() + " is out of range", "a date of this millennium");
    }
    checks.cites("newOwner", owner.clauses());
  }

  private void precedence(Precedence precedence) {
    if (precedence.order().size() < 2) {
      checks.add(
          "precedence.order", "names fewer than two documents", "two or more, strongest first");
    }
    if (precedence.order().stream().distinct().count() < precedence.order().size()) {
      checks.add("precedence.order", "names a document twice", "each document once");
    }
    checks.cites("precedence", precedence.clauses());
  }
}
