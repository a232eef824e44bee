package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import io.troth.notification.spi.BoundVersions;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeTrigger;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who is told of a correction by mail: whoever is bound by a version that promises a mail on any
 * change, unless they have gone on to a later version than the one that is corrected. Whom nothing
 * binds nothing was promised.
 */
@Singleton
final class PromisedCorrections {

  private final Timelines timelines;
  private final Instance<BoundVersions> bound;

  PromisedCorrections(Timelines timelines, Instance<BoundVersions> bound) {
    this.timelines = timelines;
    this.bound = bound;
  }

  /** Whether anybody may have been promised it. */
  boolean toAnybody(Topic correction) {
    return timelines.find(correction.policy()).stream()
        .flatMap(line -> line.versions().stream())
        .anyMatch(PromisedCorrections::promises);
  }

  boolean to(SubjectRef person, Topic correction) {
    return timelines
        .find(correction.policy())
        .filter(line -> isPromised(person, line, correction))
        .isPresent();
  }

  private boolean isPromised(SubjectRef person, PolicyTimeline line, Topic correction) {
    Optional<PublishedVersion> corrected = line.version(correction.version());
    return corrected.isPresent()
        && bound.stream()
            .flatMapToInt(versions -> versions.number(line.policy(), person).stream())
            .filter(number -> number <= corrected.get().number())
            .mapToObj(line::number)
            .flatMap(Optional::stream)
            .anyMatch(PromisedCorrections::promises);
  }

  private static boolean promises(PublishedVersion version) {
    var notice = version.commitments().notice();
    return notice.trigger() == NoticeTrigger.ANY_CHANGE
        && notice.channels().contains(Channel.EMAIL);
  }
}
