package io.troth.policy.internal.flow;

import io.troth.kernel.Actor;
import io.troth.kernel.Violation;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.PublishingRules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said of a draft, held against what the tenant asks for. A pure function.
 *
 * @param said of the very revision that is to be published
 */
public record Clearance(Rules rules, List<Attestation> said) {

  public Clearance {
    said = List.copyOf(said);
  }

  /** Whether enough different people have attested that the wording is editorial. */
  public boolean wordingIsAttested() {
    return said.stream()
            .filter(each -> each.kind() == Statement.WORDING)
            .map(Attestation::by)
            .distinct()
            .count()
        >= Attestations.FOR_WORDING;
  }

  /**
   * What is missing.
   *
   * @param publisher who wants to publish
   * @param languages of the draft
   */
  public List<Violation> missing(Actor publisher, Collection<String> languages) {
    var missing = new ArrayList<Violation>();
    if (rules.secondPerson() && !isApprovedBesides(publisher)) {
      missing.add(
          new Violation(
              "approval",
              "nobody else has approved this revision",
              "the approval of another person who may publish"));
    }
    if (rules.legalSignOff()) {
      var signed = signedOff();
      languages.stream()
          .filter(language -> !signed.contains(language))
          .sorted()
          .forEach(
              language ->
                  missing.add(
                      new Violation(
                          "texts." + language,
                          "the text in \"" + language + "\" is not signed off",
                          "the legal sign-off of this revision")));
    }
    return missing;
  }

  private boolean isApprovedBesides(Actor publisher) {
    return said.stream()
        .anyMatch(each -> each.kind() == Statement.APPROVAL && !each.by().equals(publisher));
  }

  private Collection<String> signedOff() {
    return said.stream()
        .filter(each -> each.kind() == Statement.LEGAL)
        .flatMap(each -> each.language().stream())
        .collect(Collectors.toSet());
  }
}
