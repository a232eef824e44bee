package io.troth.centre.internal.history;

import io.troth.notification.api.NoticeView;

/** What became of a notice, in words. A correction of a version is not the version told again. */
final class NoticeWords {

  private NoticeWords() {}

  /**
   * @param number of the version the notice is about
   */
  static String say(NoticeView notice, int number, HistoryMessages said) {
    return notice.correction().isPresent()
        ? ofCorrection(notice, number, said)
        : ofVersion(notice, number, said);
  }

  private static String ofVersion(NoticeView notice, int number, HistoryMessages said) {
    return switch (notice.state()) {
      case HANDED_OVER -> said.noticeSent(number);
      case PLANNED, SENDING, DEFERRED -> said.noticeComing(number);
      case BOUNCED -> said.noticeBack(number);
      case REFUSED -> said.noticeRefused(number);
      case UNDELIVERABLE -> said.noticeNowhere(number);
      case CANCELLED -> said.noticeCancelled(number);
    };
  }

  private static String ofCorrection(NoticeView notice, int number, HistoryMessages said) {
    return switch (notice.state()) {
      case HANDED_OVER -> said.correctionSent(number);
      case PLANNED, SENDING, DEFERRED -> said.correctionComing(number);
      case BOUNCED -> said.correctionBack(number);
      case REFUSED -> said.correctionRefused(number);
      case UNDELIVERABLE -> said.correctionNowhere(number);
      case CANCELLED -> said.correctionCancelled(number);
    };
  }
}
