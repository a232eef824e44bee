package io.troth.notification.internal;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.notification.api.event.BannerShown;
import io.troth.notification.api.event.CorrectionNoticed;
import io.troth.notification.api.event.DeadlineAtRisk;
import io.troth.notification.api.event.MailingChanged;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.api.event.NoticeReminded;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts about notices. */
@Singleton
final class NoticeEventTypes implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("notice.handed-over.v1", NoticeHandedOver.class),
        new EventType<>("notice.refused.v1", NoticeRefused.class),
        new EventType<>("notice.bounced.v1", NoticeBounced.class),
        new EventType<>("notice.banner-shown.v1", BannerShown.class),
        new EventType<>("notice.correction-noticed.v1", CorrectionNoticed.class),
        new EventType<>("notice.reminded.v1", NoticeReminded.class),
        new EventType<>("notice.mailing-changed.v1", MailingChanged.class),
        new EventType<>("notice.deadline-at-risk.v1", DeadlineAtRisk.class));
  }
}
