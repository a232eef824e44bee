package io.troth.consent.model;

import io.troth.consent.internal.standing.Promise;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Difference;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PolicyTimeline.Pair;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The model's versions as the module sees published ones. */
final class Publication {

  private Publication() {}

  static PolicyTimeline of(Story story) {
    var versions = new ArrayList<PublishedVersion>();
    for (int v = 0; v < story.versions().size(); v++) {
      versions.add(published(story.versions().get(v), v + 1));
    }
    return new PolicyTimeline(
        new PolicyId(new UUID(7, 0)),
        "privacy",
        PolicyKind.PRIVACY_NOTICE,
        versions,
        differences(story));
  }

  private static PublishedVersion published(Version version, int number) {
    return new PublishedVersion(
        new VersionId(new UUID(7, number)),
        number,
        version.published(),
        version.date(),
        new NoticePeriod(version.period()),
        Significance.NOTICE,
        "hash-" + number,
        commitments(version));
  }

  private static Commitments commitments(Version version) {
    var promise = Promise.promise();
    promise.purpose(Stories.SERVICE, LegalBasis.CONTRACT);
    promise.purpose(Stories.MAILING, LegalBasis.CONSENT);
    version.features().stream()
        .filter(Feature::purpose)
        .forEach(f -> promise.purpose(f.name(), basis(f)));
    if (version.bannerReplaces()) {
      promise.bannerStandsIn();
    }
    if (!version.deemed()) {
      promise.silenceNeverBinds();
    }
    if (version.gate()) {
      promise.gated();
    }
    if (version.restricts()) {
      promise.objectionRestricts();
    }
    return promise.made();
  }

  private static LegalBasis basis(Feature purpose) {
    return purpose.onConsent() ? LegalBasis.CONSENT : LegalBasis.LEGITIMATE_INTERESTS;
  }

  private static Map<Pair, Difference> differences(Story story) {
    var differences = new HashMap<Pair, Difference>();
    for (int from = 0; from < story.versions().size(); from++) {
      for (int to = from + 1; to < story.versions().size(); to++) {
        differences.put(new Pair(from + 1, to + 1), difference(story, from, to));
      }
    }
    return differences;
  }

  private static Difference difference(Story story, int from, int to) {
    var changes = story.changes(from, to);
    return new Difference(
        Significance.valueOf(story.significance(from, to).name()),
        changes.stream().map(c -> c.feature().name() + c.appears()).collect(Collectors.toSet()),
        changes.stream()
            .filter(c -> c.appears() && c.feature().purpose())
            .map(c -> c.feature().name())
            .collect(Collectors.toSet()));
  }
}
