package io.troth.consent.internal.rest;

import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses.
 *
 * @param purpose only with OBJECT and ALLOW, and where a restriction is of one purpose alone
 * @param recipient only with the choices on recipients; all of them where it is missing
 * @param reason only with HOLD and RELEASE
 */
record ChoiceRequest(
    @NotNull Kind choice,
    @Nullable String purpose,
    @Nullable String recipient,
    @Nullable String reason,
    @Nullable @Valid MannerRequest manner) {

  static final String OPT_OUT = "{\"choice\": \"OPT_OUT_OF_SALE\"}";

  static final String OBJECT = "{\"choice\": \"OBJECT\", \"purpose\": \"usage-analysis\"}";

  static final String HOLD =
      "{\"choice\": \"HOLD\", \"reason\": \"Dispute 2026/118 on who owns the account.\"}";

  /** The opt-outs there are, each with its end. */
  enum Kind {
    OBJECT,
    ALLOW,
    RESTRICT,
    LIFT_RESTRICTION,
    OPT_OUT_OF_SALE,
    OPT_IN_TO_SALE,
    OPT_OUT_OF_RECIPIENT,
    OPT_IN_TO_RECIPIENT,
    HOLD,
    RELEASE
  }

  ChoiceCommand by(SubjectRef person, String screen, UnaryOperator<Manner> origin) {
    var how = origin.apply(MannerRequest.of("", screen, manner));
    return switch (choice) {
      case OBJECT -> new ChoiceCommand.ObjectToProcessing(person, how, requiredPurpose());
      case ALLOW -> new ChoiceCommand.AllowProcessing(person, how, requiredPurpose());
      case RESTRICT -> new ChoiceCommand.Restrict(person, how, Optional.ofNullable(purpose));
      case LIFT_RESTRICTION ->
          new ChoiceCommand.LiftRestriction(person, how, Optional.ofNullable(purpose));
      case OPT_OUT_OF_SALE -> new ChoiceCommand.OptOutOfSale(person, how, Source.PERSON);
      case OPT_IN_TO_SALE -> new ChoiceCommand.OptInToSale(person, how);
      case OPT_OUT_OF_RECIPIENT ->
          new ChoiceCommand.OptOutOfRecipient(person, how, Optional.ofNullable(recipient));
      case OPT_IN_TO_RECIPIENT ->
          new ChoiceCommand.OptInToRecipient(person, how, Optional.ofNullable(recipient));
      case HOLD -> new ChoiceCommand.Hold(person, how, reason == null ? "" : reason);
      case RELEASE -> new ChoiceCommand.Release(person, how, reason == null ? "" : reason);
    };
  }

  private String requiredPurpose() {
    if (purpose == null || purpose.isBlank()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "purpose",
          "This choice is about a purpose.",
          "id of a purpose of a policy");
    }
    return purpose;
  }
}
