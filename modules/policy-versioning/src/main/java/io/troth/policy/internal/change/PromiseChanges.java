package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Set;

/** What differs in announcements, objection, the service gate and the officer. */
final class PromiseChanges {

  private final Findings findings;

  PromiseChanges(Findings findings) {
    this.findings = findings;
  }

  void find() {
    new NoticeChanges(findings).find();
    objection();
    serviceGate();
    officer();
  }

  private void objection() {
    var before = findings.from().objection();
    var after = findings.to().objection();
    if (before.deemedAcceptance() != after.deemedAcceptance()) {
      boolean now = after.deemedAcceptance();
      findings.add(
          now ? Rule.DEEMED_ACCEPTANCE_INTRODUCED : Rule.DEEMED_ACCEPTANCE_ENDED,
          now ? "objection:deemed:introduced" : "objection:deemed:ended");
    }
    if (before.effect() != after.effect()) {
      findings.add(
          Rule.OBJECTION_EFFECT_CHANGED,
          "objection:effect:" + after.effect(),
          Argument.word("effect." + before.effect()),
          Argument.word("effect." + after.effect()));
    }
    citation("objection", "commitment.objection", before.clauses(), after.clauses());
  }

  private void serviceGate() {
    var before = findings.from().serviceGate();
    var after = findings.to().serviceGate();
    if (before.declared() != after.declared()) {
      findings.add(
          after.declared() ? Rule.SERVICE_GATE_DECLARED : Rule.SERVICE_GATE_LIFTED,
          after.declared() ? "gate:declared" : "gate:lifted");
    } else if (after.declared()) {
      citation("gate", "commitment.gate", before.clauses(), after.clauses());
    }
  }

  private void officer() {
    var before = findings.from().dataProtectionOfficer();
    var after = findings.to().dataProtectionOfficer();
    if (before.isPresent() && after.isPresent()) {
      if (!withoutClauses(before.get()).equals(withoutClauses(after.get()))) {
        findings.add(Rule.OFFICER_CHANGED, "officer:changed", Argument.text(after.get().name()));
      }
      citation("officer", "commitment.officer", before.get().clauses(), after.get().clauses());
    } else {
      before.ifPresent(
          gone ->
              findings.add(Rule.OFFICER_REMOVED, "officer:removed", Argument.text(gone.name())));
      after.ifPresent(
          named -> findings.add(Rule.OFFICER_NAMED, "officer:named", Argument.text(named.name())));
    }
  }

  private void citation(String key, String word, Set<String> before, Set<String> after) {
    findings.citation(key, Argument.word(word), before, after);
  }

  private static Contact withoutClauses(Contact contact) {
    return new Contact(
        contact.name(), contact.email(), contact.address(), contact.telephone(), Set.of());
  }
}
