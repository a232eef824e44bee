package io.troth.policy.internal.board;

import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Governance.Review;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Promised;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Sees to it that a policy is reviewed as often as it promises. */
@Singleton
final class ReviewDates implements PromiseControl {

  /** How long before the date it is said to be due, and how long after it that it may still be. */
  static final Period REMINDER = Period.ofDays(30);

  private final ReviewBook reviews;

  ReviewDates(ReviewBook reviews) {
    this.reviews = reviews;
  }

  @Override
  public String id() {
    return "review-dates";
  }

  @Override
  public String title() {
    return "Review dates";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.REVIEW;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var newest = reviews.newest();
    var archived = reviews.archived();
    return one -> {
      if (archived.contains(one.timeline().policy())) {
        return Reading.kept("The policy is archived: no review is asked for.");
      }
      var every = one.version().commitments().governance().review().map(Review::every);
      return reading(last(one.timeline(), newest), every.orElseThrow(), now);
    };
  }

  private static Instant last(PolicyTimeline timeline, Map<PolicyId, Instant> newest) {
    return timeline.versions().stream()
        .map(PublishedVersion::publishedAt)
        .reduce(
            newest.getOrDefault(timeline.policy(), Instant.EPOCH),
            (one, other) -> one.isAfter(other) ? one : other);
  }

  static Reading reading(Instant last, TimeSpan every, Instant now) {
    var start = last.atZone(ZoneOffset.UTC);
    var due = start.plus(every.calendar()).plus(every.clock());
    var today = now.atZone(ZoneOffset.UTC);
    var figure = "Last reviewed on " + start.toLocalDate() + ", due on " + due.toLocalDate() + ".";
    if (today.isAfter(due.plus(REMINDER))) {
      return Reading.broken(figure);
    }
    return today.isAfter(due.minus(REMINDER)) ? Reading.atRisk(figure) : Reading.kept(figure);
  }
}
