package io.troth.policy.internal.change;

import io.troth.policy.api.PolicyScope;
import io.troth.policy.api.PolicyScope.Audience;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Collection;

/** What differs in to whom the policy speaks, and under which laws. */
final class ScopeChanges {

  private final Findings findings;
  private final PolicyScope from;
  private final PolicyScope to;

  ScopeChanges(Findings findings) {
    this.findings = findings;
    this.from = findings.from().scope();
    this.to = findings.to().scope();
  }

  void find() {
    for (var audience : Audience.values()) {
      boolean was = from.audience().contains(audience);
      if (was != to.audience().contains(audience)) {
        findings.add(
            was ? Rule.AUDIENCE_NARROWED : Rule.AUDIENCE_WIDENED,
            "audience:" + audience + (was ? ":removed" : ":added"),
            Argument.word("audience." + audience));
      }
    }
    jurisdictions();
  }

  private void jurisdictions() {
    var before = from.jurisdictions();
    var after = to.jurisdictions();
    if (before.isEmpty() && !after.isEmpty()) {
      findings.add(Rule.JURISDICTIONS_NAMED, "jurisdictions:named", regions(after));
    } else if (after.isEmpty() && !before.isEmpty()) {
      findings.add(
          Rule.JURISDICTIONS_NO_LONGER_NAMED, "jurisdictions:no-longer-named", regions(before));
    } else {
      Keys.missingIn(before, after)
          .forEach(id -> jurisdiction(Rule.JURISDICTION_ADDED, id, ":added"));
      Keys.missingIn(after, before)
          .forEach(id -> jurisdiction(Rule.JURISDICTION_REMOVED, id, ":removed"));
    }
  }

  private void jurisdiction(Rule rule, String id, String verb) {
    findings.add(rule, "jurisdiction:" + id + verb, region(id));
  }

  private static Argument regions(Collection<String> ids) {
    return Argument.all(ids.stream().sorted().map(ScopeChanges::region).toList());
  }

  private static Argument region(String id) {
    return Argument.word("region." + id);
  }
}
