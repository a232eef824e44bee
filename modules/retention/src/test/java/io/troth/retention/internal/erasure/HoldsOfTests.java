package io.troth.retention.internal.erasure;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Hold;
import io.troth.retention.api.Holds;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Holds that a test places by hand. */
@Singleton
final class HoldsOfTests implements Holds {

  private final Set<SubjectRef> held = ConcurrentHashMap.newKeySet();

  void place(SubjectRef person) {
    held.add(person);
  }

  void release(SubjectRef person) {
    held.remove(person);
  }

  @Override
  public List<Hold> on(SubjectRef person) {
    return held.contains(person)
        ? List.of(
            new Hold(
                new UUID(1, 1),
                "A dispute about an invoice.",
                "GDPR 17(3)(e)",
                Set.of(),
                "legal",
                LocalDate.parse("2027-01-01"),
                Instant.EPOCH,
                Optional.empty()))
        : List.of();
  }
}
