package io.troth.policy.spi;

import io.troth.kernel.promise.Reading;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Promised;
import io.troth.policy.api.PublishedVersion;
import java.time.Instant;
import java.util.List;

/**
 * Something of the running system that keeps promises. A room registers its controls by having
 * beans of this type; several may keep the same promise, which is then as good as the worst of
 * them.
 */
public interface PromiseControl {

  /** Stable name: lower-case letters and hyphens, at most 40. */
  String id();

  /** What staff call it. */
  String title();

  /** Whether a commitment is one that this control keeps. A pure function. */
  boolean keeps(Promised promised);

  /**
   * Looks once for everything asked, in the current tenant's scope: a fixed number of statements,
   * however much is asked.
   *
   * @param asked promises that this control keeps, of all versions on the board
   */
  Answers look(List<Asked> asked, Instant now);

  /** What was seen. */
  @FunctionalInterface
  interface Answers {
    Reading of(Asked asked);
  }

  /** One promise of one version. */
  record Asked(PolicyTimeline timeline, PublishedVersion version, Promised promised) {

    /** Versions announced after this one: those its rules of change are about. */
    public List<PublishedVersion> later() {
      return timeline.versions().stream()
          .filter(other -> other.number() > version.number())
          .toList();
    }
  }
}
