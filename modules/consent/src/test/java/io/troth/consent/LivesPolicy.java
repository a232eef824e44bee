package io.troth.consent;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.TimeSpan;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** The policy of {@link RandomLives}, as {@link PlainReading} knows it by heart. */
final class LivesPolicy {

  private LivesPolicy() {}

  /** Version 2 brings ads and gives the survey to somebody else; version 3 the news as well. */
  static PolicyDocument version(int number) {
    var base = Documents.plain().oneRecipientMore().written();
    var says = base.commitments();
    var purposes = new ArrayList<Purpose>();
    purposes.add(purpose("billing", LegalBasis.CONTRACT, false));
    purposes.add(purpose("news", LegalBasis.CONSENT, number > 2));
    purposes.add(purpose("survey", LegalBasis.CONSENT, number > 1));
    purposes.add(purpose("offers", LegalBasis.LEGITIMATE_INTERESTS, false));
    if (number > 1) {
      purposes.add(purpose("ads", LegalBasis.CONSENT, false));
    }
    return new PolicyDocument(
        "en",
        base.texts(),
        new Commitments(
            purposes,
            says.categories(),
            says.recipients(),
            says.retention(),
            says.rights(),
            says.notice(),
            says.objection(),
            says.serviceGate(),
            says.dataProtectionOfficer(),
            says.scope(),
            says.handling(),
            says.governance()));
  }

  private static Purpose purpose(String id, LegalBasis basis, boolean more) {
    return new Purpose(
        id,
        LocalText.of("en", id),
        basis,
        Set.of("contact"),
        more ? Set.of("sender-1", "sender-2") : Set.of("sender-1"),
        id.equals("survey")
            ? Optional.of(TimeSpan.ofDays((int) PlainReading.SURVEY_LASTS.toDays()))
            : Optional.empty(),
        Set.of("who"));
  }
}
