package io.troth.policy.internal.change;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Governance;
import io.troth.policy.api.Handling;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Questions to the text of a version. */
final class Texts {

  private Texts() {}

  /** Whether a name reads differently in a language that both have; a translation is no change. */
  static boolean differ(LocalText before, LocalText after) {
    return before.byLanguage().entrySet().stream()
        .anyMatch(
            entry ->
                !after
                    .byLanguage()
                    .getOrDefault(entry.getKey(), entry.getValue())
                    .equals(entry.getValue()));
  }

  /** The clauses that say a commitment to people. */
  static Set<String> cited(Commitments commitments) {
    var cited = new TreeSet<String>();
    commitments.purposes().forEach(purpose -> cited.addAll(purpose.clauses()));
    commitments.categories().forEach(category -> cited.addAll(category.clauses()));
    commitments.recipients().forEach(recipient -> cited.addAll(recipient.clauses()));
    commitments.retention().forEach(retention -> cited.addAll(retention.clauses()));
    commitments.rights().forEach(right -> cited.addAll(right.clauses()));
    Stream.of(
            commitments.notice().clauses(),
            commitments.objection().clauses(),
            commitments.serviceGate().clauses())
        .forEach(cited::addAll);
    commitments.dataProtectionOfficer().ifPresent(officer -> cited.addAll(officer.clauses()));
    cited.addAll(cited(commitments.handling()));
    cited.addAll(cited(commitments.governance()));
    return cited;
  }

  private static Set<String> cited(Handling handling) {
    var cited = new TreeSet<>(handling.emergencyAccess().clauses());
    handling.cookies().forEach(cookie -> cited.addAll(cookie.clauses()));
    handling.protections().forEach(protection -> cited.addAll(protection.clauses()));
    handling.disclosures().forEach(disclosure -> cited.addAll(disclosure.clauses()));
    handling.correlation().ifPresent(correlation -> cited.addAll(correlation.clauses()));
    return cited;
  }

  private static Set<String> cited(Governance governance) {
    var cited = new TreeSet<String>();
    governance.review().ifPresent(review -> cited.addAll(review.clauses()));
    governance.ownershipChange().ifPresent(change -> cited.addAll(change.clauses()));
    governance.precedence().ifPresent(precedence -> cited.addAll(precedence.clauses()));
    return cited;
  }

  /** Clauses of one language by id, in reading order. */
  static Map<String, Clause> clauses(PolicyDocument document, String language) {
    var text = document.texts().get(language);
    var clauses = new LinkedHashMap<String, Clause>();
    if (text != null) {
      text.clauses().forEach(clause -> clauses.put(clause.id(), clause));
    }
    return clauses;
  }
}
