package io.troth.retention.api;

import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An erasure.
 *
 * @param note gone once it is done
 * @param steps in their order, those to come included
 * @param attempts how often it failed in a row
 * @param trouble what it failed at last, the name of a kind of failure
 */
public record ErasureView(
    UUID id,
    SubjectRef person,
    ErasureState state,
    ErasureGround ground,
    Optional<String> note,
    Instant askedAt,
    Actor askedBy,
    Optional<Instant> begunAt,
    Optional<Instant> doneAt,
    List<Step> steps,
    int attempts,
    Optional<String> trouble) {

  public ErasureView {
    steps = List.copyOf(steps);
  }

  /**
   * @param name stable: {@code journal}, {@code key}, {@code room:notices}
   * @param doneAt empty while it is to come
   */
  public record Step(String name, Optional<Instant> doneAt) {}

  /** How many steps are done. */
  public int done() {
    return (int) steps.stream().filter(step -> step.doneAt().isPresent()).count();
  }
}
