package io.troth.policy.api.page;

import io.troth.policy.api.PolicyDocument;

/** Says the commitments of a version to people. A pure function. */
public interface PromiseTables {

  /**
   * @param language one of the document's; words of our own are English where Troth does not speak
   *     it
   */
  PromiseTable of(PolicyDocument document, String language);
}
