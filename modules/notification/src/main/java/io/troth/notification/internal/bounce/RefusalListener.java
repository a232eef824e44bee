package io.troth.notification.internal.bounce;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Reachability;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.suppression.ReturnStatements;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What our own mail server refuses at once is as good as come back. */
@Singleton
final class RefusalListener implements EventListener<NoticeRefused> {

  private final NoticeRows notices;
  private final Reachability reachability;
  private final ReturnStatements returned;
  private final UniqueIds ids;

  RefusalListener(
      NoticeRows notices, Reachability reachability, ReturnStatements returned, UniqueIds ids) {
    this.notices = notices;
    this.reachability = reachability;
    this.returned = returned;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "notification.refusal";
  }

  @Override
  public Class<NoticeRefused> type() {
    return NoticeRefused.class;
  }

  @Override
  public void on(Envelope<NoticeRefused> envelope) {
    var refused = envelope.payload();
    if (refused.replyCode() == 0) {
      return;
    }
    var reply =
        notices.find(refused.notice()).map(notice -> notice.view()).flatMap(NoticeView::reply);
    returned.add(
        new Returned(
            ids.next(),
            refused.notice(),
            refused.person(),
            kind(refused, reply),
            reply.flatMap(text -> StatusCode.read("", text)).map(StatusCode::toString).orElse(""),
            refused.at(),
            true));
  }

  /** Whoever is still reached was refused for what the mail was, not for where it went. */
  private ReturnKind kind(NoticeRefused refused, Optional<String> reply) {
    if (!reachability.reachable(refused.person())) {
      return ReturnKind.HARD;
    }
    return reply
        .flatMap(text -> StatusCode.read("", text))
        .map(StatusCode::kind)
        .filter(kind -> kind == ReturnKind.SOFT)
        .orElse(ReturnKind.BLOCKED);
  }
}
