package io.troth.collection.internal.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for values that identify somebody where none may stand. It finds the usual forms, not every
 * one: it catches mistakes, and is no proof that there was none.
 */
final class TraceFinder {

  private static final int CARD_FROM = 13;
  private static final int CARD_TO = 19;
  private static final int PHONE_DIGITS = 9;
  private static final int TEN = 10;

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  private static final List<Trace> ANYWHERE =
      List.of(
          new Trace(
              "an e-mail address",
              Pattern.compile(
                  "[^\\s@<>,;]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+")),
          new Trace("an IP address", Pattern.compile("(?<![0-9.])(" + OCTET + "\\.){3}" + OCTET)),
          new Trace(
              "an IP address",
              Pattern.compile(
                  "(?i)(?<![0-9a-f:])(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
                      + "|([0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,6})(?![0-9a-f:])")));

  private static final List<Trace> OF_DEVICES =
      List.of(
          new Trace(
              "an address of a device",
              Pattern.compile("(?i)(?<![0-9a-f])([0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f])")),
          new Trace(
              "a reference to a person or device",
              Pattern.compile(
                  "(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")));

  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w+])(\\+|0)[0-9][0-9 ()/.-]{6,20}[0-9](?!\\w)");
  private static final Pattern CARD = Pattern.compile("(?<![\\d])[0-9]([ -]?[0-9]){12,18}(?!\\d)");

  private TraceFinder() {}

  private record Trace(String what, Pattern form) {}

  /**
   * What a value looks like; empty where it looks like nothing.
   *
   * @param ofDevices whether references to devices count too
   */
  static Optional<String> in(String text, boolean ofDevices) {
    if (!ofDevices && !mayHoldOne(text)) {
      return Optional.empty();
    }
    var forms =
        ofDevices ? Stream.concat(ANYWHERE.stream(), OF_DEVICES.stream()) : ANYWHERE.stream();
    var found =
        forms.filter(trace -> trace.form().matcher(text).find()).map(Trace::what).findFirst();
    return found.or(() -> phone(text)).or(() -> card(text));
  }

  /** Every form but those of devices has one of these; most texts have none. */
  private static boolean mayHoldOne(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= '0' && c <= '9' || c == '@' || c == ':') {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> phone(String text) {
    return PHONE
        .matcher(text)
        .results()
        .filter(match -> match.group().chars().filter(Character::isDigit).count() >= PHONE_DIGITS)
        .findFirst()
        .map(match -> "a telephone number");
  }

  private static Optional<String> card(String text) {
    return CARD.matcher(text)
        .results()
        .map(match -> match.group().replaceAll("[^0-9]", ""))
        .filter(digits -> digits.length() >= CARD_FROM && digits.length() <= CARD_TO)
        .filter(TraceFinder::isLuhn)
        .findFirst()
        .map(match -> "the number of a payment card");
  }

  /** The check digit of ISO/IEC 7812-1 is right. */
  private static boolean isLuhn(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled >= TEN ? doubled - TEN + 1 : doubled;
    }
    return sum % TEN == 0;
  }
}
