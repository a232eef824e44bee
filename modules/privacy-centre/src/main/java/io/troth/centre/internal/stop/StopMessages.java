package io.troth.centre.internal.stop;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the way out; other languages in {@code messages/stop_*.properties}. */
@MessageBundle(value = "stop", locale = "en")
public interface StopMessages {

  @Message("Mails you need not get")
  String title();

  @Message(
      "{tenant} sends some mails as a courtesy, such as reminders. One click, and none of them comes any more.")
  String lede(String tenant);

  @Message("Send me none of these")
  String button();

  @Message(
      "What {tenant} must tell you still reaches you: that a policy changes, from when, and what you can do.")
  String owed(String tenant);

  @Message("None of these mails comes any more")
  String done();

  @Message("This address leads nowhere")
  String unknown();

  @Message("It was cut off or changed on its way. Open the link in the mail once more.")
  String unknownDetail();
}
