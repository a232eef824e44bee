package io.troth.centre.internal.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the history; other languages in {@code messages/history_*.properties}. */
@MessageBundle(value = "history", locale = "en")
public interface HistoryMessages {

  @Message("History")
  String title();

  @Message(
      "What you did here and what you were told, newest first. Every act has a receipt you can keep.")
  String lede();

  @Message("Show")
  String show();

  @Message("Everything")
  String all();

  @Message("What you did")
  String acts();

  @Message("What you were told")
  String notices();

  @Message("Nothing yet")
  String empty();

  @Message("When you are told of a change, or accept, object or choose something, it stands here.")
  String emptyText();

  @Message("Nothing of this kind")
  String emptyHere();

  @Message("Show everything to see what else happened.")
  String emptyHereText();

  @Message("You were told of version {number} by e-mail")
  String noticeSent(int number);

  @Message("An e-mail on version {number} is on its way to you")
  String noticeComing(int number);

  @Message("An e-mail on version {number} came back")
  String noticeBack(int number);

  @Message("An e-mail on version {number} was not accepted by your mail provider")
  String noticeRefused(int number);

  @Message("There was no address to tell you of version {number}")
  String noticeNowhere(int number);

  @Message("Version {number} was withdrawn before you were told of it")
  String noticeCancelled(int number);

  @Message("You were told by e-mail that the wording of version {number} was corrected")
  String correctionSent(int number);

  @Message("An e-mail on a correction of version {number} is on its way to you")
  String correctionComing(int number);

  @Message("An e-mail on a correction of version {number} came back")
  String correctionBack(int number);

  @Message("An e-mail on a correction of version {number} was not accepted by your mail provider")
  String correctionRefused(int number);

  @Message("There was no address to tell you of a correction of version {number}")
  String correctionNowhere(int number);

  @Message("An e-mail on a correction of version {number} was called off before it was sent")
  String correctionCancelled(int number);

  @Message("You were reminded of version {number} by e-mail")
  String reminderSent(int number);

  @Message("A reminder of version {number} is on its way to you")
  String reminderComing(int number);

  @Message("A reminder of version {number} could not be delivered")
  String reminderFailed(int number);

  @Message("A reminder of version {number} was called off, because it was no longer needed")
  String reminderCancelled(int number);

  @Message("Not told")
  String notTold();

  @Message("It therefore does not count as told.")
  String noticeVoid();

  @Message("All receipts")
  String receipts();

  @Message("all recipients")
  String everybody();

  @Message("all purposes")
  String everything();

  @Message("Done by somebody on your behalf")
  String onBehalf();
}
