package io.troth.notification.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact on its way to an address.
 *
 * @param event id of the fact, which is also the {@code webhook-id} that was sent
 * @param type name of the fact
 * @param attempts how often it was tried, before replays included
 * @param nextAt when it is tried next; empty when it is not
 * @param tries what became of the attempts, newest first: the last one alone in lists
 */
public record DeliveryView(
    UUID id,
    UUID event,
    String type,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Optional<Instant> nextAt,
    List<Attempt> tries) {

  public DeliveryView {
    tries = List.copyOf(tries);
  }

  /**
   * One attempt.
   *
   * @param number 1 for the first
   * @param code HTTP status, when there was an answer
   * @param millis milliseconds from looking the name up to the end of the answer
   */
  public record Attempt(
      int number, Instant at, AttemptOutcome outcome, Optional<Integer> code, int millis) {}
}
