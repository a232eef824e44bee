package io.troth.consent.internal.rest;

import io.troth.consent.api.DecisionAnswer;
import io.troth.kernel.SubjectRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as JSON. */
@Schema(name = "Decision")
record DecisionJson(
    boolean allowed,
    DecisionAnswer.Reason reason,
    Optional<UUID> subject,
    Optional<String> policySlug,
    Optional<Integer> boundNumber,
    Optional<URI> page,
    Instant at,
    @Schema(description = "Until when the answer may be kept; `at` for not at all")
        Instant validUntil,
    @Schema(description = "Legal basis relied on or missing, in the words of the W3C DPV")
        Optional<String> basis,
    @Schema(description = "The acts relied on; only with `explain` or about the past")
        List<UUID> acts,
    @Schema(description = "Whether it rests on what you asserted and Troth did not witness")
        boolean asserted) {

  static DecisionJson of(DecisionAnswer decision) {
    return new DecisionJson(
        decision.allowed(),
        decision.reason(),
        decision.subject().map(SubjectRef::value),
        decision.policySlug(),
        decision.boundNumber(),
        decision.page(),
        decision.at(),
        decision.validUntil(),
        decision.basis(),
        decision.acts(),
        decision.asserted());
  }
}
