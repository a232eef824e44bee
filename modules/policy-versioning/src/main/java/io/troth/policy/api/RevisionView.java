package io.troth.policy.api;

import java.util.List;

/**
 * A revision with everything it says and who answers for it.
 *
 * @param said of the correction as it is, or as it was published; oldest first
 */
public record RevisionView(RevisionHead head, PolicyDocument document, List<Attestation> said) {

  public RevisionView {
    said = List.copyOf(said);
  }
}
