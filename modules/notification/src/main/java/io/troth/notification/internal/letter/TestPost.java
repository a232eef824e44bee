package io.troth.notification.internal.letter;

import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import java.util.Locale;

/** Hands mails over that are no notice to anybody; nothing of them is recorded. */
public interface TestPost {

  /** Once: a mail server that does not take it now is not asked again. */
  HandOver send(MailAddress to, Locale language, Letter.Content content);
}
