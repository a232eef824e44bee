package io.troth.policy.internal.change;

import io.troth.policy.api.Governance;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Governance.Precedence;
import io.troth.policy.api.Governance.Review;
import io.troth.policy.internal.change.Words.Argument;
import java.util.stream.Collectors;

/** What differs in how the policy itself is looked after. */
final class GovernanceChanges {

  private final Findings findings;
  private final Governance from;
  private final Governance to;

  GovernanceChanges(Findings findings) {
    this.findings = findings;
    this.from = findings.from().governance();
    this.to = findings.to().governance();
  }

  void find() {
    review();
    ownershipChange();
    precedence();
  }

  private void review() {
    if (from.review().isPresent() && to.review().isPresent()) {
      compare(from.review().get(), to.review().get());
      return;
    }
    from.review()
        .ifPresent(gone -> findings.add(Rule.REVIEW_DROPPED, "review:dropped", every(gone)));
    to.review()
        .ifPresent(made -> findings.add(Rule.REVIEW_PROMISED, "review:promised", every(made)));
  }

  private void compare(Review before, Review after) {
    boolean rarer = after.every().canExceed(before.every());
    if (rarer || before.every().canExceed(after.every())) {
      findings.add(
          rarer ? Rule.REVIEW_LESS_OFTEN : Rule.REVIEW_MORE_OFTEN,
          rarer ? "review:less-often" : "review:more-often",
          every(before),
          every(after));
    }
    findings.citation(
        "review", Argument.word("commitment.review"), before.clauses(), after.clauses());
  }

  private static Argument every(Review review) {
    return Argument.span(review.every());
  }

  private void ownershipChange() {
    if (from.ownershipChange().isPresent() && to.ownershipChange().isPresent()) {
      compare(from.ownershipChange().get(), to.ownershipChange().get());
    } else if (from.ownershipChange().isPresent()) {
      findings.add(Rule.OWNERSHIP_RULE_DROPPED, "ownership:dropped");
    } else if (to.ownershipChange().isPresent()) {
      findings.add(
          Rule.OWNERSHIP_RULE_PROMISED,
          "ownership:promised",
          Argument.days(to.ownershipChange().get().noticeDays()));
    }
  }

  private void compare(OwnershipChange before, OwnershipChange after) {
    if (before.noticeDays() != after.noticeDays()) {
      boolean shorter = after.noticeDays() < before.noticeDays();
      findings.add(
          shorter ? Rule.OWNERSHIP_NOTICE_SHORTENED : Rule.OWNERSHIP_NOTICE_LENGTHENED,
          shorter ? "ownership:notice-shortened" : "ownership:notice-lengthened",
          Argument.days(before.noticeDays()),
          Argument.days(after.noticeDays()));
    }
    if (before.agreementContinues() != after.agreementContinues()) {
      boolean goesOn = after.agreementContinues();
      findings.add(
          goesOn ? Rule.OWNERSHIP_AGREEMENT_CONTINUES : Rule.OWNERSHIP_AGREEMENT_ENDS,
          goesOn ? "ownership:agreement-continues" : "ownership:agreement-ends");
    }
    if (before.optOutsTravel() != after.optOutsTravel()) {
      boolean kept = after.optOutsTravel();
      findings.add(
          kept ? Rule.OWNERSHIP_OPT_OUTS_KEPT : Rule.OWNERSHIP_OPT_OUTS_LOST,
          kept ? "ownership:opt-outs-kept" : "ownership:opt-outs-lost");
    }
    findings.citation(
        "ownership", Argument.word("commitment.ownership"), before.clauses(), after.clauses());
  }

  private void precedence() {
    if (from.precedence().isPresent() && to.precedence().isPresent()) {
      compare(from.precedence().get(), to.precedence().get());
      return;
    }
    from.precedence()
        .ifPresent(
            gone -> findings.add(Rule.PRECEDENCE_DROPPED, "precedence:dropped", order(gone)));
    to.precedence()
        .ifPresent(
            made -> findings.add(Rule.PRECEDENCE_DECLARED, "precedence:declared", order(made)));
  }

  private void compare(Precedence before, Precedence after) {
    if (!before.order().equals(after.order())) {
      var ids = after.order().stream().map(each -> each.id()).collect(Collectors.joining(","));
      findings.add(Rule.PRECEDENCE_CHANGED, "precedence:order:" + ids, order(before), order(after));
    }
    findings.citation(
        "precedence", Argument.word("commitment.precedence"), before.clauses(), after.clauses());
  }

  private static Argument order(Precedence precedence) {
    return Argument.all(
        precedence.order().stream().map(each -> Argument.word("document." + each)).toList());
  }
}
