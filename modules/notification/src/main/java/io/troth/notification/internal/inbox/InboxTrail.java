package io.troth.notification.internal.inbox;

import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox.Step;
import io.troth.notification.api.Outbox.What;
import io.troth.notification.internal.outbox.TrailSource;
import jakarta.inject.Singleton;
import java.util.List;

/** When the person opened a notice in their inbox. */
@Singleton
final class InboxTrail implements TrailSource {

  private final InboxStatements inbox;

  InboxTrail(InboxStatements inbox) {
    this.inbox = inbox;
  }

  @Override
  public List<Step> of(NoticeView notice) {
    return inbox.readAt(notice.subject(), notice.id()).stream()
        .map(at -> Step.at(What.READ, at))
        .toList();
  }
}
