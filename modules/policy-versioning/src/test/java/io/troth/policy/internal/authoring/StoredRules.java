package io.troth.policy.internal.authoring;

import io.troth.kernel.Violation;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.ImportedPolicy;
import io.troth.policy.internal.document.DocumentRules;
import java.util.List;

/** What would be wrong with an imported text if it were stored as it is. */
final class StoredRules {

  private StoredRules() {}

  static List<Violation> faultsOf(PolicyText text) {
    var imported = new ImportedPolicy("en", text, List.of(), List.of());
    return DocumentRules.check(Onto.nothing(imported, List.of(), 7), "", PolicyKind.PRIVACY_NOTICE);
  }
}
