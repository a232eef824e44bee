package io.troth.notification.internal.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the reminder that the notice has not; other languages in {@code
 * messages/reminder_*.properties}.
 */
@MessageBundle(value = "reminder", locale = "en")
public interface ReminderMessages {

  @Message("{tenant}: a reminder of “{title}”, which changes for you on {day}")
  String subject(String tenant, String title, String day);

  @Message("{tenant}: a reminder to read and accept “{title}”")
  String subjectAcceptance(String tenant, String title);

  @Message(
      "{tenant} told you of version {number} of “{title}”. You have not answered yet, and need not."
          + " This is a reminder: it changes no date.")
  String intro(String tenant, int number, String title);

  @Message("It binds you from {day}, unless you object.")
  String binds(String day);

  @Message("It is dated {day}. It does not apply to you until you accept it.")
  String needs(String day);

  @Message("Do nothing: it binds you from {day}.")
  String silence(String day);
}
