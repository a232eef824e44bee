package io.troth.consent.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger of acts. */
public interface Acts {

  /**
   * Records what a person does. The same act twice in a row is one act: the first is returned.
   *
   * @return the act, and for an acceptance the consents given with it after it
   * @throws io.troth.kernel.Problem not-found; stale-form when the text shown is not the version's;
   *     act-not-possible with the reason
   */
  List<ActView> record(ActCommand command);

  /**
   * A person's acts, newest first.
   *
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  Page<ActView> of(SubjectRef subject, PageRequest page);

  Optional<ActView> find(UUID id);

  /**
   * Reports that the person used the tenant's service. Records deemed acceptance where the clock
   * has bound them, nobody accepted and no objection stands; otherwise nothing.
   *
   * @return the deemed acceptances this use led to
   */
  List<ActView> reportUse(SubjectRef subject);

  /** The person's acts on one policy, oldest first. */
  List<ActView> onPolicy(SubjectRef subject, PolicyId policy);
}
