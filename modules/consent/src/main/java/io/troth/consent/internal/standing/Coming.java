package io.troth.consent.internal.standing;

import io.troth.consent.api.StandingView.PendingState;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A published version that does not bind the person yet.
 *
 * @param significance from the version that binds them; the declared one while nothing binds
 * @param purposes ids of purposes that are new or work differently for this person
 * @param notice evidence that they were told
 * @param needsAcceptance whether silence leaves it without effect for this person
 * @param acceptedAt accepted ahead of its date
 * @param refused an objection stands against it, or the person said no
 * @param due whether its date has come
 */
public record Coming(
    PublishedVersion version,
    Significance significance,
    Set<String> purposes,
    Optional<Notice> notice,
    boolean needsAcceptance,
    Optional<Instant> acceptedAt,
    Refusal refused,
    boolean due) {

  /** Whether the person has said no, and how. */
  public enum Refusal {
    NONE,
    OBJECTED,
    DECLINED
  }

  public int number() {
    return version.number();
  }

  public boolean objected() {
    return refused == Refusal.OBJECTED;
  }

  /** Its date has come and it waits for this person alone. */
  boolean closedUntilAccepted() {
    return due && needsAcceptance && acceptedAt.isEmpty();
  }

  public PendingState state() {
    if (objected()) {
      return PendingState.OBJECTED;
    }
    if (acceptedAt.isPresent()) {
      return PendingState.ACCEPTED;
    }
    if (needsAcceptance || refused == Refusal.DECLINED) {
      return PendingState.NEEDS_ACCEPTANCE;
    }
    return notice.isPresent() ? PendingState.NOTICE_RUNNING : PendingState.UNNOTICED;
  }

  /** When it will bind as far as is known now; empty when that needs an act or evidence first. */
  public Optional<Instant> bindsAt() {
    return switch (state()) {
      case ACCEPTED -> acceptedAt.map(at -> Instants.latest(at, version.effectiveAt()));
      case NOTICE_RUNNING -> notice.map(told -> told.bindsAt(version));
      case UNNOTICED, NEEDS_ACCEPTANCE, OBJECTED -> Optional.empty();
    };
  }
}
