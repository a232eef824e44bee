package io.troth.notification.internal.impression;

import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox.Step;
import io.troth.notification.api.Outbox.What;
import io.troth.notification.internal.outbox.TrailSource;
import jakarta.inject.Singleton;
import java.util.List;

/** When the banner on a notice's version was on the person's screen. */
@Singleton
final class ImpressionTrail implements TrailSource {

  private final ImpressionStatements impressions;

  ImpressionTrail(ImpressionStatements impressions) {
    this.impressions = impressions;
  }

  @Override
  public List<Step> of(NoticeView notice) {
    return notice.kind() != NoticeKind.VERSION
        ? List.of()
        : impressions.shownAt(notice.version(), notice.subject()).stream()
            .map(at -> Step.at(What.BANNER_SEEN, at))
            .toList();
  }
}
