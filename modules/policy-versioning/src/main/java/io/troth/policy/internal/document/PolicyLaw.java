package io.troth.policy.internal.document;

import io.troth.kernel.law.LawPack;
import io.troth.kernel.law.NoticeLaw;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyScope;
import java.util.stream.Collectors;

/** What the law asks of a policy, by its kind, audience and jurisdictions. */
public final class PolicyLaw {

  private PolicyLaw() {}

  public static NoticeLaw notice(LawPack law, PolicyKind kind, PolicyScope scope) {
    return law.notice(
        kind.name(),
        scope.jurisdictions(),
        scope.audience().stream().map(Enum::name).collect(Collectors.toSet()));
  }
}
