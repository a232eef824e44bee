package io.troth.consent.internal.urgent;

import io.troth.consent.api.StandingView;
import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.subject.spi.EmergencyRule;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks in an emergency exist for people who are bound by a version that declares them: one in
 * force that does not bind them yet declares nothing for them. Whom nothing binds is under the one
 * in force.
 */
@Singleton
final class DeclaredEmergencies implements EmergencyRule {

  private final Standings standings;
  private final Timelines timelines;
  private final InstantSource clock;

  DeclaredEmergencies(Standings standings, Timelines timelines, InstantSource clock) {
    this.standings = standings;
    this.timelines = timelines;
    this.clock = clock;
  }

  @Override
  public boolean isDeclaredFor(SubjectRef person) {
    return standings.of(person).stream()
        .flatMap(standing -> governing(standing).stream())
        .anyMatch(version -> version.commitments().handling().emergencyAccess().declared());
  }

  private Optional<PublishedVersion> governing(StandingView standing) {
    var line = timelines.find(standing.policy());
    return standing
        .bound()
        .map(bound -> line.flatMap(one -> one.version(bound.version())))
        .orElseGet(() -> line.flatMap(this::inForce));
  }

  private Optional<PublishedVersion> inForce(PolicyTimeline line) {
    return line.inForce(clock.instant());
  }
}
