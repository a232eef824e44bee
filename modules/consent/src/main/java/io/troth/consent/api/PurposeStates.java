package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.util.List;

/** Where a person stands with every purpose. */
public interface PurposeStates {

  /**
   * Every purpose of the version of each policy that binds the person, or of the one in force while
   * none does, cookie purposes too; in the order of the documents. One SQL statement.
   *
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  List<PurposeState> of(SubjectRef subject);
}
