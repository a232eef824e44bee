package io.troth.subject.internal;

import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a registration must look like. Pure. */
final class RegistrationRules {

  private static final int MAX_TEXT = 200;
  private static final int MAX_CLAIMS = 20;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private RegistrationRules() {}

  static List<Violation> check(SubjectRegistration registration) {
    var faults = new ArrayList<Violation>();
    if (!isLine(registration.externalId())) {
      faults.add(
          new Violation(
              "externalId",
              "This cannot be an identifier.",
              "1 to 200 characters on one line, without blanks at its ends"));
    }
    if (registration.email().filter(email -> EmailAddress.parse(email).isEmpty()).isPresent()) {
      faults.add(
          new Violation(
              "email",
              "No mail can be sent to this.",
              "one address such as maria@example.test, at most 254 characters"));
    }
    if (registration.name().filter(name -> !isLine(name)).isPresent()) {
      faults.add(
          new Violation(
              "name",
              "This cannot be a name.",
              "1 to 200 characters on one line, without blanks at its ends"));
    }
    if (registration.locale().filter(locale -> !isKnown(locale)).isPresent()) {
      faults.add(
          new Violation(
              "locale", "There is no such language.", "a BCP 47 tag such as en or de-AT"));
    }
    if (registration.claims().size() > MAX_CLAIMS) {
      faults.add(new Violation("claims", "These are too many.", "at most 20"));
    }
    registration.claims().forEach(claim -> check(claim, faults));
    return List.copyOf(faults);
  }

  private static void check(VersionClaim claim, List<Violation> faults) {
    if (claim.number() < 1) {
      faults.add(new Violation("claims", "Versions are counted from 1.", "1 or more"));
    }
  }

  /** Language and, if there is one, country are real; no control, format or private characters. */
  static boolean isKnown(Locale locale) {
    return LANGUAGES.contains(locale.getLanguage())
        && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()))
        && locale.toLanguageTag().length() <= 35;
  }

  static boolean isLine(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_TEXT
        && text.equals(text.strip())
        && text.codePoints().noneMatch(RegistrationRules::isForbidden);
  }

  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      // Bidirectional overrides turn what follows them around in other people's text.
      default -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    };
  }
}
