package io.troth.consent.internal.standing;

import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.internal.standing.ChoiceAct.Topic;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.CookiePurposes;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.LegalBasis;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the choices of a person forbid. */
public final class ChoiceRules {

  /** A purpose whose id is this, or begins with it and a hyphen, is direct marketing. */
  public static final String DIRECT_MARKETING = "direct-marketing";

  /** Goes on whatever is on hold or restricted. */
  private static final Set<LegalBasis> NEVER_STOPPED =
      EnumSet.of(LegalBasis.LEGAL_OBLIGATION, LegalBasis.VITAL_INTERESTS);

  private static final Set<LegalBasis> OBJECTIONABLE =
      EnumSet.of(LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK);

  private ChoiceRules() {}

  /** A choice that forbids, and how to name it. */
  public record Forbidden(Reason reason, ChoiceAct act) {}

  /**
   * What forbids a purpose of a version.
   *
   * @param recipient the one asked about
   * @param consent the act the purpose rests on, if it rests on consent
   */
  public static Optional<Forbidden> forbids(
      ChoiceFacts choices,
      Commitments commitments,
      Purpose purpose,
      Optional<String> recipient,
      Optional<ConsentAct> consent,
      Instant now) {
    if (choices.acts().isEmpty()) {
      return Optional.empty();
    }
    var on = new Asked(choices, commitments, purpose, recipient, now);
    return on.hold()
        .or(() -> on.restriction(consent))
        .or(on::objection)
        .or(on::recipientRefused)
        .or(on::sale);
  }

  /** Whether a person may object to a purpose (GDPR Article 21(1) and (2)). */
  public static boolean canObjectTo(Purpose purpose) {
    return OBJECTIONABLE.contains(purpose.basis()) || isDirectMarketing(purpose.id());
  }

  private static boolean isDirectMarketing(String purpose) {
    return purpose.equals(DIRECT_MARKETING) || purpose.startsWith(DIRECT_MARKETING + "-");
  }

  /** Whether using data for it counts as sale or sharing (CCPA section 1798.140(ad) and (ah)). */
  public static boolean isSale(
      Commitments commitments, Purpose purpose, Optional<String> recipient) {
    if (purpose.id().equals(CookiePurposes.id(CookieCategory.TARGETING))) {
      return true;
    }
    return commitments.recipients().stream()
        .filter(known -> known.role() == RecipientRole.THIRD_PARTY)
        .map(Recipient::id)
        .anyMatch(id -> recipient.map(id::equals).orElse(purpose.recipients().contains(id)));
  }

  private record Asked(
      ChoiceFacts choices,
      Commitments commitments,
      Purpose purpose,
      Optional<String> recipient,
      Instant now) {

    Optional<Forbidden> hold() {
      return NEVER_STOPPED.contains(purpose.basis())
          ? Optional.empty()
          : standing(Topic.HOLD, Optional.empty(), Reason.ON_HOLD);
    }

    /** A consent given after the restriction is one to use the data in spite of it. */
    Optional<Forbidden> restriction(Optional<ConsentAct> consent) {
      if (NEVER_STOPPED.contains(purpose.basis())) {
        return Optional.empty();
      }
      return standing(Topic.RESTRICTION, Optional.empty(), Reason.RESTRICTED)
          .or(() -> standing(Topic.RESTRICTION, Optional.of(purpose.id()), Reason.RESTRICTED))
          .filter(
              found ->
                  consent
                      .filter(act -> act.affirmative() && act.at().isAfter(found.act().at()))
                      .isEmpty());
    }

    Optional<Forbidden> objection() {
      return canObjectTo(purpose)
          ? standing(Topic.PROCESSING, Optional.of(purpose.id()), Reason.PROCESSING_OBJECTED)
          : Optional.empty();
    }

    Optional<Forbidden> recipientRefused() {
      return recipient
          .flatMap(id -> choices.forbidding(Topic.RECIPIENT, id, now))
          .map(act -> new Forbidden(Reason.RECIPIENT_OPTED_OUT, act));
    }

    Optional<Forbidden> sale() {
      return isSale(commitments, purpose, recipient)
          ? standing(Topic.SALE, Optional.empty(), Reason.SALE_OPTED_OUT)
          : Optional.empty();
    }

    private Optional<Forbidden> standing(Topic topic, Optional<String> about, Reason reason) {
      return choices
          .on(topic, about, now)
          .filter(ChoiceAct::forbids)
          .map(act -> new Forbidden(reason, act));
    }
  }
}
