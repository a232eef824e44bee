package io.troth.consent.internal.rest;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Manner;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to do.
 *
 * @param contentHash of the text that was shown
 * @param consents only with ACCEPT: purposes the person ticked
 * @param purpose only with CONSENT and WITHDRAW_CONSENT
 * @param reason only with OBJECT, in the person's own words; with REVOKE_CONSENT why
 * @param manner how it was done
 */
record ActRequest(
    @NotNull Kind act,
    @NotNull UUID version,
    @NotBlank @Schema(description = "Hash of the text that was shown") String contentHash,
    @Nullable Set<String> consents,
    @Nullable String purpose,
    @Nullable String reason,
    @Nullable @Valid MannerRequest manner) {

  static final String ACCEPT =
      """
      {"act": "ACCEPT", "version": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10",
       "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "consents": ["product-news"]}""";

  static final String OBJECT =
      """
      {"act": "OBJECT", "version": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10",
       "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "reason": "I do not want my data with the new provider."}""";

  static final String WITHDRAW =
      """
      {"act": "WITHDRAW_CONSENT", "version": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10",
       "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "purpose": "product-news"}""";

  /** The verbs of the ledger. */
  enum Kind {
    ACCEPT,
    DECLINE,
    OBJECT,
    WITHDRAW_OBJECTION,
    CONSENT,
    WITHDRAW_CONSENT,
    /** Somebody other than the person ends a consent. */
    REVOKE_CONSENT
  }

  ActCommand by(SubjectRef person, String screen, UnaryOperator<Manner> origin) {
    var on = new VersionId(version);
    var how = origin.apply(MannerRequest.of(contentHash, screen, manner));
    return switch (act) {
      case ACCEPT -> new ActCommand.Accept(person, on, how, consents == null ? Set.of() : consents);
      case DECLINE -> new ActCommand.Decline(person, on, how);
      case OBJECT -> new ActCommand.ObjectTo(person, on, how, Optional.ofNullable(reason));
      case WITHDRAW_OBJECTION -> new ActCommand.WithdrawObjection(person, on, how);
      case CONSENT -> new ActCommand.Consent(person, on, how, requiredPurpose());
      case WITHDRAW_CONSENT -> new ActCommand.WithdrawConsent(person, on, how, requiredPurpose());
      case REVOKE_CONSENT ->
          new ActCommand.RevokeConsent(
              person, on, how, requiredPurpose(), reason == null ? "" : reason);
    };
  }

  private String requiredPurpose() {
    if (purpose == null || purpose.isBlank()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "purpose",
          "This act is about a purpose.",
          "id of a purpose of the version");
    }
    return purpose;
  }
}
