package io.troth.retention.internal.erasure;

import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.ErasureView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure as JSON. */
@Schema(name = "Erasure")
record ErasureJson(
    UUID id,
    UUID subject,
    ErasureState state,
    ErasureGround ground,
    @Schema(description = "the provision the ground stands for") String provision,
    Instant askedAt,
    Optional<Instant> begunAt,
    Optional<Instant> doneAt,
    @Schema(description = "in their order; without a time while they are to come")
        List<StepJson> steps,
    @Schema(description = "how often it failed in a row") int attempts,
    Optional<String> trouble) {

  /** A step. */
  @Schema(name = "ErasureStep")
  record StepJson(String name, Optional<Instant> doneAt) {}

  static ErasureJson of(ErasureView view) {
    return new ErasureJson(
        view.id(),
        view.person().value(),
        view.state(),
        view.ground(),
        view.ground().provision(),
        view.askedAt(),
        view.begunAt(),
        view.doneAt(),
        view.steps().stream().map(step -> new StepJson(step.name(), step.doneAt())).toList(),
        view.attempts(),
        view.trouble());
  }
}
