package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.document.DocumentRules;
import jakarta.inject.Singleton;

/** Lets in only documents without a fault. */
@Singleton
public class DocumentCheck {

  /**
   * @throws Problem invalid-input with a violation for every fault; too-large
   */
  public void require(PolicyKind kind, PolicyDocument document) {
    var faults = DocumentRules.check(document, "document.", kind);
    if (DocumentJson.isTooLong(document)) {
      throw Problem.at(
          CommonProblem.TOO_LARGE, "document", "This is too much for one version.", "less text");
    }
    if (!faults.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID_INPUT, "The policy document is not valid.", faults);
    }
  }
}
