package io.troth.notification.internal.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail server answered, fit to be kept: addresses are taken out, because evidence is held by
 * pseudonym only.
 *
 * @param code 200 to 599; 0 when no server answered
 * @param text at most 300 characters of the answer, without addresses
 */
public record Reply(int code, String text) {

  private static final int LIMIT = 300;
  private static final String REMOVED = "[address]";
  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>()\\[\\]:,;]+@[^\\s<>(),;]+>?");
  private static final Pattern LEADING_CODE =
      Pattern.compile("^[2-5][0-9][0-9]([ -]|$)", Pattern.MULTILINE);

  /**
   * @param raw as received, one or several lines
   * @param to the person's address, also removed where the server quotes only its local part
   */
  static Reply of(int code, String raw, MailAddress to) {
    var text = LEADING_CODE.matcher(raw).replaceAll("");
    text = text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll(REMOVED);
    text = remove(text, to.value());
    text = remove(text, to.localPart());
    return new Reply(code, HeaderText.clean(text, LIMIT));
  }

  /** No server answered: nothing but the kind of fault is kept. */
  public static Reply none(String fault) {
    return new Reply(0, HeaderText.clean(fault, LIMIT));
  }

  /** One line as people read it, for example {@code 250 Ok}. */
  public String line() {
    return code == 0 ? text : (code + " " + text).strip();
  }

  private static String remove(String text, String value) {
    if (!text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))) {
      return text;
    }
    var whole = "(?i)(?<![\\p{Alnum}])" + Pattern.quote(value) + "(?![\\p{Alnum}])";
    return text.replaceAll(whole, REMOVED);
  }
}
