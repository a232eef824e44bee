package io.troth.policy.internal.change;

import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.internal.change.Words.Argument;

/**
 * The announcement of a new owner. It touches no purpose: what was agreed goes on, and what people
 * refused, objected to or consented to stays as it is.
 */
final class OwnerChanges {

  private final Findings findings;

  OwnerChanges(Findings findings) {
    this.findings = findings;
  }

  void find() {
    var from = findings.from().governance();
    var to = findings.to().governance();
    if (to.announcesAnotherOwnerThan(from)) {
      to.newOwner().ifPresent(this::announced);
    } else if (to.newOwner().isPresent()) {
      findings.citation(
          "owner",
          Argument.word("commitment.owner"),
          from.newOwner().map(NewOwner::clauses).orElseThrow(),
          to.newOwner().get().clauses());
    } else {
      from.newOwner()
          .ifPresent(
              gone ->
                  findings.add(
                      Rule.OWNER_NO_LONGER_ANNOUNCED,
                      "owner:no-longer-announced",
                      Argument.name(gone.name())));
    }
  }

  private void announced(NewOwner owner) {
    findings.add(
        Rule.OWNER_CHANGES,
        "owner:changes",
        Argument.name(owner.name()),
        Argument.name(owner.contact()),
        Argument.date(owner.on()));
  }
}
