package io.troth.subject.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.troth.subject.api.AttributeType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which a value of each kind is stored and compared. Pure: asks no DNS. */
final class AttributeForms {

  private static final int MAX_USER_NAME = 100;
  private static final int MAX_ADDRESS = 280;
  private static final int MAX_LINES = 6;
  private static final int MAX_PHONE = 40;
  private static final Pattern TOKEN = Pattern.compile("[!-~]{1,200}");
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

  /** Has a colon, so nothing would look it up: what is no address of this kind is no address. */
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

  private AttributeForms() {}

  /** The normal form; empty when the text is no value of this kind. */
  static Optional<String> normal(AttributeType type, String text) {
    var given = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    return switch (type) {
      case EXTERNAL_ID, NAME -> Optional.of(given).filter(RegistrationRules::isLine);
      case EMAIL -> EmailAddress.parse(given).map(EmailAddress::text);
      case PHONE -> phone(given);
      case POSTAL_ADDRESS -> address(given);
      case USER_NAME ->
          Optional.of(given)
              .filter(RegistrationRules::isLine)
              .filter(name -> name.length() <= MAX_USER_NAME);
      case IP_ADDRESS -> ip(given);
      case DEVICE_ID, CLIENT_ID ->
          Optional.of(given).filter(token -> TOKEN.matcher(token).matches());
    };
  }

  /** What would be right. */
  static String expected(AttributeType type) {
    return switch (type) {
      case EXTERNAL_ID, NAME -> "1 to 200 characters on one line";
      case EMAIL -> "one address such as maria@example.test, at most 254 characters";
      case PHONE -> "a number with the code of its country, such as +49 89 123456";
      case POSTAL_ADDRESS -> "1 to 280 characters on at most 6 lines";
      case USER_NAME -> "1 to 100 characters on one line";
      case IP_ADDRESS -> "an IPv4 or IPv6 address in numbers, such as 192.0.2.7 or 2001:db8::7";
      case DEVICE_ID, CLIENT_ID -> "1 to 200 visible ASCII characters without blanks";
    };
  }

  /** Possible is enough: ranges of numbers are opened faster than lists of them are brought out. */
  private static Optional<String> phone(String text) {
    if (!text.startsWith("+") || text.length() > MAX_PHONE) {
      return Optional.empty();
    }
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, null);
      return numbers.isPossibleNumber(number) && !number.hasExtension()
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  private static Optional<String> address(String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var address = lines.stream().collect(Collectors.joining("\n"));
    boolean fits =
        !lines.isEmpty()
            && lines.size() <= MAX_LINES
            && address.length() <= MAX_ADDRESS
            && lines.stream().allMatch(RegistrationRules::isLine);
    return fits ? Optional.of(address) : Optional.empty();
  }

  private static Optional<String> ip(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text).getHostAddress());
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
