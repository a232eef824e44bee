package io.troth.centre.internal.history;

import io.troth.notification.api.NoticeView;

/**
 * What became of a notice, in words. A correction of a version is not the version told again, nor
 * is a reminder.
 */
final class NoticeWords {

  private NoticeWords() {}

  /**
   * @param number of the version the notice is about
   */
  static String say(NoticeView notice, int number, HistoryMessages said) {
    return switch (notice.kind()) {
      case VERSION -> ofVersion(notice, number, said);
      case CORRECTION -> ofCorrection(notice, number, said);
      case REMINDER -> ofReminder(notice, number, said);
    };
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

  private static String ofReminder(NoticeView notice, int number, HistoryMessages said) {
    return switch (notice.state()) {
      case HANDED_OVER -> said.reminderSent(number);
      case PLANNED, SENDING, DEFERRED -> said.reminderComing(number);
      case BOUNCED, REFUSED, UNDELIVERABLE -> said.reminderFailed(number);
      case CANCELLED -> said.reminderCancelled(number);
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
