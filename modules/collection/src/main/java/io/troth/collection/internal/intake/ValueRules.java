package io.troth.collection.internal.intake;

import io.troth.collection.api.FieldType;
import io.troth.collection.api.FieldValue;
import io.troth.collection.api.FieldValue.Figure;
import io.troth.collection.api.FieldValue.Flag;
import io.troth.collection.api.FieldValue.Text;
import io.troth.collection.api.VaultAttribute;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Whether a value is one of its field. Pure. */
final class ValueRules {

  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_WORDS = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 254;
  private static final int MOST_DIGITS = 40;
  private static final BigDecimal NORTH = BigDecimal.valueOf(90);
  private static final BigDecimal EAST = BigDecimal.valueOf(180);

  private static final Pattern POSITION =
      Pattern.compile("(-?[0-9]{1,2}(\\.[0-9]{1,8})?),(-?[0-9]{1,3}(\\.[0-9]{1,8})?)");

  /** What the vault takes for certain: a part of what it takes. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=.{1,64}@)[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private static final Pattern TOKEN = Pattern.compile("[!-~]{1,200}");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?=\\d)|$)){4}");

  /** Has a colon: nobody is asked for it as a name. */
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

  private ValueRules() {}

  static boolean fits(FieldValue value, FieldType type) {
    return switch (type) {
      case TEXT -> value instanceof Text text && isText(text.value(), LONGEST_TEXT);
      case WORDS -> value instanceof Text text && isText(text.value(), LONGEST_WORDS);
      case NUMBER ->
          value instanceof Figure figure
              && figure.value().precision() <= MOST_DIGITS
              && Math.abs((long) figure.value().scale()) <= MOST_DIGITS;
      case FLAG -> value instanceof Flag;
      case DATE -> value instanceof Text text && isDate(text.value());
      case INSTANT -> value instanceof Text text && isInstant(text.value());
      case POSITION -> value instanceof Text text && isPosition(text.value());
    };
  }

  static boolean fits(FieldValue value, VaultAttribute attribute) {
    return value instanceof Text text
        && switch (attribute) {
          case NAME -> isLine(text.value());
          case EMAIL ->
              text.value().length() <= LONGEST_ADDRESS && ADDRESS.matcher(text.value()).matches();
          case IP_ADDRESS -> isIpAddress(text.value());
          case DEVICE_ID, CLIENT_ID -> TOKEN.matcher(text.value()).matches();
        };
  }

  static String expected(FieldType type) {
    return switch (type) {
      case TEXT -> "a text of at most " + LONGEST_TEXT + " characters";
      case WORDS -> "a text of at most " + LONGEST_WORDS + " characters";
      case NUMBER -> "a number of at most " + MOST_DIGITS + " digits";
      case FLAG -> "true or false";
      case DATE -> "a day, 2026-03-01";
      case INSTANT -> "a moment, 2026-03-01T12:00:00Z";
      case POSITION -> "degrees north and east, 52.52,13.40";
    };
  }

  static String expected(VaultAttribute attribute) {
    return switch (attribute) {
      case NAME -> "a name of at most " + LONGEST_NAME + " characters on one line";
      case EMAIL -> "one address such as maria@example.test";
      case IP_ADDRESS -> "an address in numbers, 192.0.2.7 or 2001:db8::7";
      case DEVICE_ID, CLIENT_ID -> "1 to 200 visible ASCII characters without blanks";
    };
  }

  private static boolean isText(String text, int longest) {
    if (text.length() > 2 * longest) {
      return false;
    }
    var points = 0;
    for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      points++;
      if (points > longest || isBroken(text.codePointAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Half of a pair, or a character that ends texts elsewhere. */
  private static boolean isBroken(int point) {
    return point == 0 || Character.getType(point) == Character.SURROGATE;
  }

  private static boolean isLine(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.equals(text.strip())
        && text.codePoints().allMatch(ValueRules::isOfNames);
  }

  private static boolean isIpAddress(String text) {
    if (IPV4.matcher(text).matches()) {
      return true;
    }
    try {
      return IPV6.matcher(text).matches()
          && !InetAddress.getByName(text).getHostAddress().isEmpty();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  private static boolean isOfNames(int point) {
    return Character.isLetter(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK
        || Character.isDigit(point)
        || " .,'’-()&/".indexOf(point) >= 0;
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == "2026-03-01".length() && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isInstant(String text) {
    try {
      return text.length() <= "2026-03-01T12:00:00.123456789Z".length()
          && Instant.parse(text).isAfter(Instant.MIN);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isPosition(String text) {
    var found = POSITION.matcher(text);
    return found.matches()
        && new BigDecimal(found.group(1)).abs().compareTo(NORTH) <= 0
        && new BigDecimal(found.group(3)).abs().compareTo(EAST) <= 0;
  }
}
