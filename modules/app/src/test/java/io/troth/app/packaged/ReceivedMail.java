package io.troth.app.packaged;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail as a mail server received it.
 *
 * @param recipient in lower case
 * @param messageId with its angle brackets
 */
record ReceivedMail(String recipient, String messageId) {

  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)\\s*$");

  static ReceivedMail read(String recipient, String text) {
    var found = MESSAGE_ID.matcher(text);
    if (!found.find()) {
      throw new AssertionError("a mail without a Message-ID");
    }
    return new ReceivedMail(recipient.toLowerCase(Locale.ROOT), found.group(1));
  }
}
