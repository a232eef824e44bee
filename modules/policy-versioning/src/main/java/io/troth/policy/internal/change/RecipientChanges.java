package io.troth.policy.internal.change;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.internal.change.Words.Argument;
import java.util.EnumSet;
import java.util.Set;

/** What differs in who gets data, where, and under which safeguard. */
final class RecipientChanges {

  private static final Set<RecipientRole> OWN_USE =
      EnumSet.of(RecipientRole.AFFILIATE, RecipientRole.THIRD_PARTY);

  private final Findings findings;
  private final LawPack law;

  RecipientChanges(Findings findings, LawPack law) {
    this.findings = findings;
    this.law = law;
  }

  void find() {
    for (var recipient : findings.to().recipients()) {
      Keys.find(findings.from().recipients(), Recipient::id, recipient.id())
          .ifPresentOrElse(before -> compare(before, recipient), () -> added(recipient));
    }
    for (var recipient : findings.from().recipients()) {
      if (Keys.find(findings.to().recipients(), Recipient::id, recipient.id()).isEmpty()) {
        findings.add(
            Rule.RECIPIENT_REMOVED, key(recipient, "removed"), Argument.name(recipient.name()));
      }
    }
  }

  private void added(Recipient recipient) {
    findings.add(
        law.isInEea(recipient.country()) ? Rule.RECIPIENT_ADDED : Rule.TRANSFER_ADDED,
        key(recipient, "added"),
        Argument.name(recipient.name()),
        Argument.word("role." + recipient.role()),
        Argument.country(recipient.country()));
  }

  private void compare(Recipient before, Recipient after) {
    if (Texts.differ(before.name(), after.name())) {
      findings.add(
          Rule.RECIPIENT_RESTATED,
          key(after, "restated"),
          involving(after),
          Argument.name(before.name()),
          Argument.name(after.name()));
    }
    role(before, after);
    country(before, after);
    safeguard(before, after);
    if (!before.clauses().equals(after.clauses())) {
      findings.add(
          Rule.CITATION_CHANGED, key(after, "citation-changed"), Argument.name(after.name()));
    }
  }

  private void role(Recipient before, Recipient after) {
    if (before.role() == after.role()) {
      return;
    }
    var rule = roleRule(before.role(), after.role());
    findings.add(
        rule,
        key(after, Keys.verb(rule)),
        rule == Rule.RECIPIENT_BECAME_PROCESSOR ? Set.of() : involving(after),
        Argument.name(after.name()),
        Argument.word("role." + before.role()),
        Argument.word("role." + after.role()));
  }

  private static Rule roleRule(RecipientRole before, RecipientRole after) {
    if (after == RecipientRole.PROCESSOR) {
      return Rule.RECIPIENT_BECAME_PROCESSOR;
    }
    boolean widened =
        OWN_USE.contains(after)
            && (!OWN_USE.contains(before) || after == RecipientRole.THIRD_PARTY);
    return widened ? Rule.RECIPIENT_ROLE_WIDENED : Rule.RECIPIENT_ROLE_CHANGED;
  }

  private void country(Recipient before, Recipient after) {
    if (before.country().equals(after.country())) {
      return;
    }
    var rule = countryRule(law.isInEea(before.country()), law.isInEea(after.country()));
    findings.add(
        rule,
        key(after, Keys.verb(rule)),
        rule == Rule.TRANSFER_ENDED ? Set.of() : involving(after),
        Argument.name(after.name()),
        Argument.country(before.country()),
        Argument.country(after.country()));
  }

  private static Rule countryRule(boolean wasInside, boolean isInside) {
    if (wasInside == isInside) {
      return Rule.RECIPIENT_COUNTRY_CHANGED;
    }
    return isInside ? Rule.TRANSFER_ENDED : Rule.TRANSFER_STARTED;
  }

  private void safeguard(Recipient before, Recipient after) {
    if (before.safeguard().equals(after.safeguard())) {
      return;
    }
    var rule = safeguardRule(before, after);
    findings.add(
        rule,
        key(after, Keys.verb(rule)),
        rule == Rule.SAFEGUARD_ADDED ? Set.of() : involving(after),
        Argument.name(after.name()),
        Argument.text(before.safeguard().orElse("–")),
        Argument.text(after.safeguard().orElse("–")));
  }

  /** Inside the EEA no safeguard is needed, so that losing one takes no protection away. */
  private Rule safeguardRule(Recipient before, Recipient after) {
    if (before.safeguard().isEmpty()) {
      return Rule.SAFEGUARD_ADDED;
    }
    return after.safeguard().isEmpty() && !law.isInEea(after.country())
        ? Rule.SAFEGUARD_DROPPED
        : Rule.SAFEGUARD_CHANGED;
  }

  private Set<String> involving(Recipient recipient) {
    return findings.lasting(purpose -> purpose.recipients().contains(recipient.id()));
  }

  private static String key(Recipient recipient, String what) {
    return "recipient:" + recipient.id() + ":" + what;
  }
}
