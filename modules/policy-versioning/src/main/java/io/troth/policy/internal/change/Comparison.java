package io.troth.policy.internal.change;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Change;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.ChangeSets;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Significance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Compares two documents: what they promise, what they say, and how much the difference matters.
 */
@ApplicationScoped
public class Comparison implements ChangeSets {

  @Override
  public ChangeSet between(PolicyDocument from, PolicyDocument to) {
    var changes = changes(from, to);
    return new ChangeSet(changes, significance(changes), ClauseDifferences.between(from, to));
  }

  /** The changes alone, without the words of the text: what standing needs. */
  public static List<Change> changes(PolicyDocument from, PolicyDocument to) {
    var findings = new Findings(from, to);
    var law = LawPack.current();
    new OwnerChanges(findings).find();
    new ScopeChanges(findings).find();
    new PurposeChanges(findings).find();
    new InventoryChanges(findings, law).find();
    new RetentionChanges(findings).find();
    new RecipientChanges(findings, law).find();
    new RightChanges(findings).find();
    new PromiseChanges(findings).find();
    new CookieChanges(findings).find();
    new HandlingChanges(findings).find();
    new CorrelationChanges(findings).find();
    new GovernanceChanges(findings).find();
    new TextChanges(findings, from, to).find();
    return findings.changes();
  }

  /** The greatest significance of any change. */
  public static Significance significance(List<Change> changes) {
    return changes.stream()
        .map(Change::significance)
        .reduce(Significance.EDITORIAL, Significance::max);
  }
}
