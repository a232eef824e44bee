package io.troth.consent.internal.standing;

import io.troth.policy.api.PolicyTimeline.Withdrawn;
import java.util.List;

/** The withdrawn versions a person knew of: they were told, saw the banner, or did something. */
public final class TakenBack {

  private TakenBack() {}

  public static List<Withdrawn> knownTo(Standing standing, PolicyFacts facts) {
    var evidence = new Evidence(facts, standing.at());
    return standing.timeline().withdrawn().stream()
        .filter(
            gone ->
                evidence.any(gone.version())
                    || facts.acts().stream()
                        .anyMatch(act -> act.version() == gone.version().number()))
        .toList();
  }

  /** Whether an objection to it stands still. */
  public static boolean isContested(Standing standing, Withdrawn gone) {
    return standing.objections().stream()
        .anyMatch(objection -> objection.version() == gone.version().number());
  }
}
