package io.troth.consent.internal.decision;

import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.SubjectRef;
import io.troth.notification.spi.BoundVersions;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalInt;

/**
 * Tells the notification room which version binds a person, so that it knows what they are owed.
 */
@Singleton
class PresentBindings implements BoundVersions {

  private final PersonFiles files;
  private final Timelines timelines;
  private final InstantSource clock;

  PresentBindings(PersonFiles files, Timelines timelines, InstantSource clock) {
    this.files = files;
    this.timelines = timelines;
    this.clock = clock;
  }

  @Override
  public OptionalInt number(PolicyId policy, SubjectRef subject) {
    var now = clock.instant();
    return timelines.find(policy).stream()
        .flatMap(
            line -> files.find(subject).map(file -> file.standing(line, file.asOf(now))).stream())
        .mapToInt(standing -> standing.boundNumber())
        .filter(number -> number > 0)
        .findFirst();
  }
}
