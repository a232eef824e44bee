package io.troth.notification.internal.impression;

import io.troth.kernel.promise.Reading;
import io.troth.notification.internal.PromisedChannel;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Promised;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.VersionId;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Telling people in the service itself. The notice is live from the moment of publication; that
 * nobody's screen has shown it for days means that the service does not carry the script.
 */
@Singleton
final class PlatformPromise implements PromiseControl {

  private static final Duration PATIENCE = Duration.ofDays(2);

  private final ImpressionStatements impressions;

  PlatformPromise(ImpressionStatements impressions) {
    this.impressions = impressions;
  }

  @Override
  public String id() {
    return "platform-notice";
  }

  @Override
  public String title() {
    return "Notices on the platform";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.NOTICE, "platform");
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var screens = impressions.screens();
    return one -> reading(PromisedChannel.later(one, Channel.PLATFORM), screens, now);
  }

  private static Reading reading(
      List<PublishedVersion> later, Map<VersionId, Long> screens, Instant now) {
    if (later.isEmpty()) {
      return Reading.kept("No change has been announced since.");
    }
    long shown = later.stream().mapToLong(version -> screens.getOrDefault(version.id(), 0L)).sum();
    var silent =
        later.stream()
            .filter(version -> version.publishedAt().plus(PATIENCE).isBefore(now))
            .anyMatch(version -> !screens.containsKey(version.id()));
    var figure = "Live; the banner was on %,d screens.".formatted(shown);
    return silent
        ? Reading.atRisk(figure + " After two days none has shown a version: is the script there?")
        : Reading.kept(figure);
  }
}
