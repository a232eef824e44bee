package io.troth.centre.internal.choices;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ActView.Text;
import io.troth.consent.api.ChoiceCommand;
import io.troth.policy.api.VersionId;
import java.util.Optional;

/**
 * What takes an act back. A refusal has none: before it the purpose was not allowed either, and
 * nobody can be made somebody who was never asked.
 */
sealed interface Reversal {

  /** An act on a purpose of a version. */
  record OnText(ActCommand command) implements Reversal {}

  /** A choice. */
  record OfChoice(ChoiceCommand command) implements Reversal {}

  /** Whether there is one, whatever the page showed. */
  static boolean exists(ActView act) {
    return switch (act.type()) {
      case CONSENT_GIVEN,
          CONSENT_RENEWED,
          CONSENT_WITHDRAWN,
          PROCESSING_OBJECTED,
          PROCESSING_OBJECTION_WITHDRAWN,
          RESTRICTED,
          RESTRICTION_LIFTED,
          SALE_OPTED_OUT,
          SALE_OPTED_IN,
          RECIPIENT_OPTED_OUT,
          RECIPIENT_OPTED_IN ->
          true;
      default -> false;
    };
  }

  static Optional<Reversal> of(ActView act, Press press) {
    return switch (act.type()) {
      case CONSENT_GIVEN, CONSENT_RENEWED, CONSENT_WITHDRAWN -> consent(act, press);
      default -> choice(act, press).map(OfChoice::new);
    };
  }

  private static Optional<Reversal> consent(ActView act, Press press) {
    var version = act.text().map(Text::version);
    return version.flatMap(
        text -> act.purpose().map(purpose -> new OnText(opposite(act, press, text, purpose))));
  }

  private static ActCommand opposite(ActView act, Press press, VersionId text, String purpose) {
    return switch (act.type()) {
      case CONSENT_WITHDRAWN ->
          new ActCommand.Consent(press.person(), text, press.on(text), purpose);
      default -> new ActCommand.WithdrawConsent(press.person(), text, press.on(text), purpose);
    };
  }

  private static Optional<ChoiceCommand> choice(ActView act, Press press) {
    var person = press.person();
    var manner = press.plainly();
    return switch (act.type()) {
      case PROCESSING_OBJECTED ->
          act.purpose().map(it -> new ChoiceCommand.AllowProcessing(person, manner, it));
      case PROCESSING_OBJECTION_WITHDRAWN ->
          act.purpose().map(it -> new ChoiceCommand.ObjectToProcessing(person, manner, it));
      case RESTRICTED ->
          Optional.of(new ChoiceCommand.LiftRestriction(person, manner, act.purpose()));
      case RESTRICTION_LIFTED ->
          Optional.of(new ChoiceCommand.Restrict(person, manner, act.purpose()));
      case SALE_OPTED_OUT -> Optional.of(new ChoiceCommand.OptInToSale(person, manner));
      case SALE_OPTED_IN ->
          Optional.of(new ChoiceCommand.OptOutOfSale(person, manner, ChoiceCommand.Source.PERSON));
      case RECIPIENT_OPTED_OUT ->
          Optional.of(new ChoiceCommand.OptInToRecipient(person, manner, act.recipient()));
      case RECIPIENT_OPTED_IN ->
          Optional.of(new ChoiceCommand.OptOutOfRecipient(person, manner, act.recipient()));
      default -> Optional.empty();
    };
  }
}
