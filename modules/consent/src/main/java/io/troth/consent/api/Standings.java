package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.util.List;
import java.util.Optional;

/** Which version binds a person. Reading never writes. */
public interface Standings {

  /**
   * The standing under every policy.
   *
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  List<StandingView> of(SubjectRef subject);

  Optional<StandingView> of(SubjectRef subject, PolicyId policy);
}
