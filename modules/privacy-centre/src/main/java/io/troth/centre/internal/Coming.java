package io.troth.centre.internal;

import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.Pending;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.PublishedVersion;
import java.util.List;
import java.util.Locale;

/**
 * A coming version as it concerns one person.
 *
 * @param language tag of the language its words are in
 */
record Coming(
    StandingView standing,
    Pending pending,
    PublishedVersion version,
    PolicyDocument document,
    String language) {

  /** A purpose the person may consent to together with accepting. */
  record NewConsent(String id, String name) {}

  PolicyText text() {
    var text = document.texts().get(language);
    return text != null
        ? text
        : java.util.Objects.requireNonNull(document.texts().get(document.sourceLanguage()));
  }

  /** Whether something stays closed to the person until they answer. */
  boolean answerDue() {
    return pending.due()
        && pending.state() == PendingState.NEEDS_ACCEPTANCE
        && standing.mustAccept().filter(version.id()::equals).isPresent();
  }

  /** Whether the person should still be shown it on the tenant's own pages. */
  boolean open() {
    return pending.state() != PendingState.ACCEPTED && pending.state() != PendingState.OBJECTED;
  }

  List<NewConsent> consents() {
    var locale = Locale.forLanguageTag(language);
    return document.commitments().purposes().stream()
        .filter(purpose -> purpose.basis() == LegalBasis.CONSENT)
        .filter(purpose -> pending.purposes().contains(purpose.id()))
        .map(purpose -> new NewConsent(purpose.id(), purpose.name().in(locale, Locale.ENGLISH)))
        .toList();
  }
}
