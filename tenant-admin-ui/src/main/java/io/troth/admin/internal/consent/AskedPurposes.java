package io.troth.admin.internal.consent;

import io.troth.admin.internal.desk.Desk;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Asked;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Finds the purposes that addresses name. */
@ApplicationScoped
class AskedPurposes {

  private final Desk desk;
  private final ConsentExplorer explorer;
  private final Timelines timelines;

  AskedPurposes(Desk desk, ConsentExplorer explorer, Timelines timelines) {
    this.desk = desk;
    this.explorer = explorer;
    this.timelines = timelines;
  }

  /**
   * @throws Problem not-found
   */
  Asked find(String policy, String purpose) {
    var line =
        timelines
            .bySlug(policy)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
    return explorer.purpose(line.policy(), purpose);
  }

  /** What staff call it. */
  String name(Asked asked) {
    return asked.name().in(Locale.ENGLISH, desk.tenant().locale());
  }
}
