package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.internal.change.Words.Argument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What differs in why data is used. */
final class PurposeChanges {

  /** Bases under which people may object to the processing (GDPR Article 21(1)). */
  private static final Set<LegalBasis> OBJECTABLE =
      EnumSet.of(LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK);

  private static final Set<RecipientRole> OWN_USE =
      EnumSet.of(RecipientRole.AFFILIATE, RecipientRole.THIRD_PARTY);

  private final Findings findings;

  PurposeChanges(Findings findings) {
    this.findings = findings;
  }

  void find() {
    for (var purpose : findings.to().purposes()) {
      findings
          .from()
          .purpose(purpose.id())
          .ifPresentOrElse(before -> compare(before, purpose), () -> added(purpose));
    }
    for (var purpose : findings.from().purposes()) {
      if (findings.to().purpose(purpose.id()).isEmpty()) {
        findings.add(Rule.PURPOSE_REMOVED, key(purpose, "removed"), Argument.name(purpose.name()));
      }
    }
  }

  private void added(Purpose purpose) {
    findings.add(
        Rule.PURPOSE_ADDED,
        key(purpose, "added"),
        Set.of(purpose.id()),
        Argument.name(purpose.name()),
        Argument.word("basis." + purpose.basis()));
  }

  private void compare(Purpose before, Purpose after) {
    if (Texts.differ(before.name(), after.name())) {
      findings.add(
          Rule.PURPOSE_RESTATED,
          key(after, "restated"),
          Set.of(after.id()),
          Argument.name(before.name()),
          Argument.name(after.name()));
    }
    basis(before, after);
    consentFor(before, after);
    categories(before, after);
    recipients(before, after);
    if (!before.clauses().equals(after.clauses())) {
      findings.add(
          Rule.CITATION_CHANGED, key(after, "citation-changed"), Argument.name(after.name()));
    }
  }

  private void basis(Purpose before, Purpose after) {
    if (before.basis() == after.basis()) {
      return;
    }
    var rule = basisRule(before.basis(), after.basis());
    var touched = rule == Rule.BASIS_BECAME_CONSENT ? Set.<String>of() : Set.of(after.id());
    findings.add(
        rule,
        key(after, Keys.verb(rule)),
        touched,
        Argument.name(after.name()),
        Argument.word("basis." + before.basis()),
        Argument.word("basis." + after.basis()));
  }

  private static Rule basisRule(LegalBasis before, LegalBasis after) {
    if (before == LegalBasis.CONSENT) {
      return Rule.BASIS_CONSENT_DROPPED;
    }
    if (after == LegalBasis.CONSENT) {
      return Rule.BASIS_BECAME_CONSENT;
    }
    return OBJECTABLE.contains(before) && !OBJECTABLE.contains(after)
        ? Rule.BASIS_OBJECTION_LOST
        : Rule.BASIS_SWAPPED;
  }

  /**
   * No purpose is touched: consents given before end when they were to end, or sooner, so that
   * nothing about them needs a new yes.
   */
  private void consentFor(Purpose before, Purpose after) {
    boolean stays = before.basis() == LegalBasis.CONSENT && after.basis() == LegalBasis.CONSENT;
    var was = before.consentFor();
    var is = after.consentFor();
    if (!stays || was.equals(is)) {
      return;
    }
    if (was.isPresent() && is.isPresent()) {
      boolean longer = is.get().canExceed(was.get());
      if (longer || was.get().canExceed(is.get())) {
        consent(
            longer ? Rule.CONSENT_LASTS_LONGER : Rule.CONSENT_LASTS_SHORTER,
            longer ? "longer" : "shorter",
            after,
            Argument.span(was.get()),
            Argument.span(is.get()));
      }
      return;
    }
    was.ifPresent(gone -> consent(Rule.CONSENT_END_DROPPED, "dropped", after, Argument.span(gone)));
    is.ifPresent(
        made -> consent(Rule.CONSENT_END_PROMISED, "promised", after, Argument.span(made)));
  }

  private void consent(Rule rule, String what, Purpose purpose, Argument... spans) {
    var arguments = new ArrayList<Argument>();
    arguments.add(Argument.name(purpose.name()));
    arguments.addAll(List.of(spans));
    findings.add(rule, key(purpose, "consent:" + what), arguments.toArray(Argument[]::new));
  }

  private void categories(Purpose before, Purpose after) {
    for (var id : Keys.missingIn(before.categories(), after.categories())) {
      boolean held = Keys.find(findings.from().categories(), Category::id, id).isPresent();
      var rule = held ? Rule.PURPOSE_HELD_CATEGORY_ADDED : Rule.PURPOSE_CATEGORY_ADDED;
      var key = key(after, "category:" + id + ":added");
      findings.add(rule, key, Set.of(after.id()), Argument.name(after.name()), category(id));
    }
    for (var id : Keys.missingIn(after.categories(), before.categories())) {
      var key = key(after, "category:" + id + ":removed");
      findings.add(Rule.PURPOSE_CATEGORY_REMOVED, key, Argument.name(after.name()), category(id));
    }
  }

  private void recipients(Purpose before, Purpose after) {
    for (var id : Keys.missingIn(before.recipients(), after.recipients())) {
      boolean ownUse =
          Keys.find(findings.to().recipients(), Recipient::id, id)
              .map(recipient -> OWN_USE.contains(recipient.role()))
              .orElse(true);
      var rule = ownUse ? Rule.PURPOSE_THIRD_PARTY_ADDED : Rule.PURPOSE_RECIPIENT_ADDED;
      var key = key(after, "recipient:" + id + ":added");
      findings.add(rule, key, Set.of(after.id()), Argument.name(after.name()), recipient(id));
    }
    for (var id : Keys.missingIn(after.recipients(), before.recipients())) {
      var key = key(after, "recipient:" + id + ":removed");
      findings.add(Rule.PURPOSE_RECIPIENT_REMOVED, key, Argument.name(after.name()), recipient(id));
    }
  }

  private Argument category(String id) {
    return Keys.find(findings.to().categories(), Category::id, id)
        .or(() -> Keys.find(findings.from().categories(), Category::id, id))
        .map(category -> Argument.name(category.name()))
        .orElse(Argument.text(id));
  }

  private Argument recipient(String id) {
    return Keys.find(findings.to().recipients(), Recipient::id, id)
        .or(() -> Keys.find(findings.from().recipients(), Recipient::id, id))
        .map(recipient -> Argument.name(recipient.name()))
        .orElse(Argument.text(id));
  }

  private static String key(Purpose purpose, String what) {
    return "purpose:" + purpose.id() + ":" + what;
  }
}
