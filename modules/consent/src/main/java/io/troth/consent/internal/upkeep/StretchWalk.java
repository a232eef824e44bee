package io.troth.consent.internal.upkeep;

import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Makes the stretches of the next people of a tenant, under every policy, in one transaction that
 * also says how far the walk has come. Nobody's acts wait long for it, and a crash costs a step.
 */
@ApplicationScoped
class StretchWalk {

  private static final int PEOPLE_AT_ONCE = 200;

  private final WalkStatements walks;
  private final PersonFiles files;
  private final Timelines timelines;

  StretchWalk(WalkStatements walks, PersonFiles files, Timelines timelines) {
    this.walks = walks;
    this.files = files;
    this.timelines = timelines;
  }

  /**
   * Takes a step of the current tenant's walk.
   *
   * @return whether there is more to do
   */
  @Transactional
  boolean step() {
    return walks.take().filter(walk -> step(walk.after())).isPresent();
  }

  private boolean step(Optional<SubjectRef> after) {
    var last = Optional.<SubjectRef>empty();
    for (PolicyTimeline line : timelines.all()) {
      last = files.deriveAnew(line, after, PEOPLE_AT_ONCE);
    }
    last.ifPresentOrElse(walks::advance, walks::end);
    return last.isPresent();
  }
}
