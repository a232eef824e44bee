package io.troth.consent.internal.standing;

import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Difference;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PolicyTimeline.Pair;
import io.troth.policy.api.PolicyTimeline.Withdrawn;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Builds a policy's history. By default every version makes one change of its own, {@code change:N}
 * , of significance NOTICE, touching no purpose; the difference of two versions has all between.
 */
public final class History {

  private final List<PublishedVersion> versions = new ArrayList<>();
  private final List<Withdrawn> withdrawn = new ArrayList<>();
  private final Map<Pair, Difference> differences = new HashMap<>();
  private String slug = "privacy";

  public static History policy() {
    return new History();
  }

  public History named(String other) {
    slug = other;
    return this;
  }

  /** The next version. */
  public History version(Instant publishedAt, Instant effectiveAt, Promise promise) {
    return version(publishedAt, effectiveAt, promise.made());
  }

  private History version(Instant publishedAt, Instant effectiveAt, Commitments commitments) {
    var number = versions.size() + 1;
    for (var earlier = 1; earlier < number; earlier++) {
      var keys = new java.util.HashSet<String>();
      for (var change = earlier + 1; change <= number; change++) {
        keys.add("change:" + change);
      }
      differences.put(
          new Pair(earlier, number), new Difference(Significance.NOTICE, keys, Set.of()));
    }
    versions.add(
        new PublishedVersion(
            new VersionId(id(slug + number)),
            number,
            publishedAt,
            effectiveAt,
            NoticePeriod.ofDays(7),
            Significance.NOTICE,
            "hash-of-" + slug + "-" + number,
            commitments));
    return this;
  }

  public History significance(int from, int to, Significance significance) {
    var before = difference(from, to);
    return differing(from, to, significance, before.changeKeys(), before.purposes());
  }

  public History touching(int from, int to, String... purposes) {
    var before = difference(from, to);
    return differing(from, to, before.significance(), before.changeKeys(), Set.of(purposes));
  }

  public History keys(int from, int to, String... keys) {
    var before = difference(from, to);
    return differing(from, to, before.significance(), Set.of(keys), before.purposes());
  }

  /** Takes a version back. */
  public History withdrawn(int number, Instant at) {
    withdrawn.add(new Withdrawn(versions.get(number - 1), at));
    return this;
  }

  public PolicyTimeline told() {
    var standing = new ArrayList<>(versions);
    withdrawn.forEach(each -> standing.remove(each.version()));
    return new PolicyTimeline(
        new PolicyId(id(slug)), slug, PolicyKind.PRIVACY_NOTICE, standing, withdrawn, differences);
  }

  private Difference difference(int from, int to) {
    return java.util.Objects.requireNonNull(differences.get(new Pair(from, to)));
  }

  private History differing(
      int from, int to, Significance significance, Set<String> keys, Set<String> purposes) {
    differences.put(new Pair(from, to), new Difference(significance, keys, purposes));
    return this;
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
