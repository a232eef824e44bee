package io.troth.consent.api;

import io.troth.kernel.SubjectRef;

/** Opt-outs: honoured by the next decision, recorded in the ledger of acts. */
public interface Choices {

  /**
   * Records a choice. The same choice twice in a row is one act: the first is returned.
   *
   * @throws io.troth.kernel.Problem not-found; act-not-possible where there is nothing to choose or
   *     the caller may not; invalid-input for what no policy names
   */
  ActView record(ChoiceCommand command);

  /**
   * What stands now.
   *
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  ChoicesView of(SubjectRef subject);
}
