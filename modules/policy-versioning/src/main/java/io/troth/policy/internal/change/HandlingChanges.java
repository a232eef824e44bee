package io.troth.policy.internal.change;

import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.DisclosureGround;
import io.troth.policy.api.Handling.Protection;
import io.troth.policy.internal.change.Words.Argument;
import java.util.EnumSet;
import java.util.Set;

/** What differs in protections, exceptional disclosures and emergency access. */
final class HandlingChanges {

  /** What happens anyway: the law compels it, or the person asks for it. */
  private static final Set<DisclosureGround> WITHOUT_CHOICE_OF_OURS =
      EnumSet.of(DisclosureGround.LEGAL_ORDER, DisclosureGround.AGENTS);

  private final Findings findings;
  private final Handling from;
  private final Handling to;

  HandlingChanges(Findings findings) {
    this.findings = findings;
    this.from = findings.from().handling();
    this.to = findings.to().handling();
  }

  void find() {
    protections();
    disclosures();
    emergencyAccess();
  }

  private void protections() {
    for (var protection : to.protections()) {
      from.protection(protection.kind())
          .ifPresentOrElse(
              before ->
                  findings.citation(
                      "protection:" + protection.kind().id(),
                      word(protection),
                      before.clauses(),
                      protection.clauses()),
              () -> protection(Rule.PROTECTION_PROMISED, "promised", protection));
    }
    for (var protection : from.protections()) {
      if (to.protection(protection.kind()).isEmpty()) {
        protection(Rule.PROTECTION_DROPPED, "dropped", protection);
      }
    }
  }

  private void protection(Rule rule, String verb, Protection protection) {
    findings.add(rule, "protection:" + protection.kind().id() + ":" + verb, word(protection));
  }

  private static Argument word(Protection protection) {
    return Argument.word("protection." + protection.kind());
  }

  private void disclosures() {
    for (var disclosure : to.disclosures()) {
      Keys.find(from.disclosures(), HandlingChanges::id, id(disclosure))
          .ifPresentOrElse(before -> compare(before, disclosure), () -> added(disclosure));
    }
    for (var disclosure : from.disclosures()) {
      if (Keys.find(to.disclosures(), HandlingChanges::id, id(disclosure)).isEmpty()) {
        disclosure(Rule.DISCLOSURE_REMOVED, "removed", disclosure);
      }
    }
  }

  private void added(Disclosure disclosure) {
    var anyway = WITHOUT_CHOICE_OF_OURS.contains(disclosure.ground());
    disclosure(anyway ? Rule.DISCLOSURE_NAMED : Rule.DISCLOSURE_ADDED, "added", disclosure);
  }

  private void compare(Disclosure before, Disclosure after) {
    if (before.logged() != after.logged()) {
      disclosure(
          after.logged() ? Rule.DISCLOSURE_LOG_PROMISED : Rule.DISCLOSURE_LOG_DROPPED,
          after.logged() ? "log-promised" : "log-dropped",
          after);
    }
    findings.citation("disclosure:" + id(after), word(after), before.clauses(), after.clauses());
  }

  private void disclosure(Rule rule, String verb, Disclosure disclosure) {
    findings.add(rule, "disclosure:" + id(disclosure) + ":" + verb, word(disclosure));
  }

  private static String id(Disclosure disclosure) {
    return disclosure.ground().id();
  }

  private static Argument word(Disclosure disclosure) {
    return Argument.word("disclosure." + disclosure.ground());
  }

  private void emergencyAccess() {
    var before = from.emergencyAccess();
    var after = to.emergencyAccess();
    if (before.declared() != after.declared()) {
      findings.add(
          after.declared() ? Rule.EMERGENCY_ACCESS_DECLARED : Rule.EMERGENCY_ACCESS_ENDED,
          after.declared() ? "emergency-access:declared" : "emergency-access:ended");
    } else {
      findings.citation(
          "emergency-access",
          Argument.word("commitment.emergency"),
          before.clauses(),
          after.clauses());
    }
  }
}
