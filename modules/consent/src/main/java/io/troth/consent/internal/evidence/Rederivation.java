package io.troth.consent.internal.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Derives everybody's stretches of standing anew, some people at a time, so that nobody's acts wait
 * long. Done again after a crash it leads to the same.
 */
@Singleton
class Rederivation {

  private static final int PEOPLE_AT_ONCE = 200;

  private final PersonFiles files;

  Rederivation(PersonFiles files) {
    this.files = files;
  }

  void under(PolicyTimeline timeline) {
    var last = Optional.<SubjectRef>empty();
    do {
      var after = last;
      last =
          QuarkusTransaction.requiringNew()
              .call(() -> files.deriveAnew(timeline, after, PEOPLE_AT_ONCE));
    } while (last.isPresent());
  }
}
