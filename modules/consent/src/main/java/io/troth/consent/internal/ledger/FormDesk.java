package io.troth.consent.internal.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Manner;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.ledger.FormStatements.Use;
import io.troth.consent.internal.ledger.Forms.Shown;
import io.troth.kernel.Problem;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Looks at the form an act came with, and remembers what it led to. Withdrawing needs no form: one
 * that is too old, or was used before, never keeps anybody from saying no.
 */
@Singleton
class FormDesk {

  private static final int ORIGIN_BYTES = 16;

  private final Forms forms;
  private final FormStatements uses;
  private final TenantKeys keys;
  private final InstantSource clock;

  FormDesk(Forms forms, FormStatements uses, TenantKeys keys, InstantSource clock) {
    this.forms = forms;
    this.uses = uses;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The form of a command.
   *
   * @throws Problem form-forged, form-expired, stale-form
   */
  Optional<Shown> open(ActCommand command) {
    var shown = command.manner().formToken().map(forms::read);
    shown.ifPresent(form -> check(form, command));
    return shown;
  }

  private void check(Shown shown, ActCommand command) {
    if (shown.form().who().filter(who -> !who.equals(command.subject())).isPresent()) {
      throw Forms.forged();
    }
    if (isOut(command)) {
      return;
    }
    if (shown.isOver(clock.instant())) {
      throw Problem.at(
          ConsentProblem.FORM_EXPIRED,
          "formToken",
          "This form was shown more than a day ago.",
          "a form that is shown anew");
    }
    var form = shown.form();
    var other =
        !form.version().equals(command.version())
            || !form.contentHash().equals(command.manner().contentHash())
            || !form.purposes().containsAll(purposes(command));
    if (other) {
      throw Problem.at(
          ConsentProblem.STALE_FORM,
          "formToken",
          "This form showed another text, or did not ask about that purpose.",
          "a form that shows what is answered");
    }
  }

  /** A form shown to nobody in particular can be sent by a device only. */
  void requireSender(Optional<Shown> form, PersonFile sender) {
    if (form.filter(shown -> shown.form().who().isEmpty()).isPresent() && !sender.isVisitor()) {
      throw Forms.forged();
    }
  }

  /** What the form led to when it was sent for the first time. */
  List<UUID> ledTo(Optional<Shown> form, ActCommand command) {
    return form.filter(shown -> !isOut(command))
        .map(shown -> uses.find(command.subject(), shown.id(), deed(command), purpose(command)))
        .orElse(List.of());
  }

  /** Remembers it. */
  void used(Optional<Shown> form, ActCommand command, List<ActView> acts, Instant now) {
    form.filter(shown -> !isOut(command))
        .ifPresent(
            shown ->
                uses.add(
                    acts.stream()
                        .map(
                            act ->
                                new Use(
                                    command.subject(),
                                    shown.id(),
                                    deed(command),
                                    act.purpose().orElse(""),
                                    act.id(),
                                    now))
                        .toList()));
  }

  /** How an act is done, for the ledger. */
  Circumstances circumstances(Manner manner, Optional<Shown> form) {
    return new Circumstances(
        manner.screen(),
        manner.control(),
        manner.language().or(() -> form.map(shown -> shown.form().language())),
        form.map(Shown::id),
        manner.origin().map(this::hashed),
        Optional.empty(),
        manner.onBehalf(),
        false,
        Optional.empty());
  }

  private String hashed(String address) {
    var hash = keys.mac(Purpose.LOOKUP, ("act-origin\0" + address).getBytes(UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, ORIGIN_BYTES));
  }

  /** Whether it is a way out, which stays open whatever became of the form. */
  private static boolean isOut(ActCommand command) {
    return command instanceof ActCommand.WithdrawConsent
        || command instanceof ActCommand.RevokeConsent;
  }

  private static Set<String> purposes(ActCommand command) {
    if (command instanceof ActCommand.Accept accept) {
      return accept.consents();
    }
    return command instanceof ActCommand.Consent consent ? Set.of(consent.purpose()) : Set.of();
  }

  /** An acceptance brings its consents along: all of them are found by the deed alone. */
  private static Optional<String> purpose(ActCommand command) {
    return command instanceof ActCommand.Consent consent
        ? Optional.of(consent.purpose())
        : Optional.empty();
  }

  private static String deed(ActCommand command) {
    if (command instanceof ActCommand.Accept) {
      return "ACCEPT";
    }
    if (command instanceof ActCommand.Decline) {
      return "DECLINE";
    }
    if (command instanceof ActCommand.ObjectTo) {
      return "OBJECT";
    }
    return command instanceof ActCommand.Consent ? "CONSENT" : "WITHDRAW_OBJECTION";
  }
}
