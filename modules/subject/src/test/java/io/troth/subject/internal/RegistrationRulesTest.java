package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

  private static List<String> faults(String externalId, String name, Locale locale) {
    return RegistrationRules.check(
            new SubjectRegistration(
                externalId,
                Optional.empty(),
                Optional.of(name),
                Optional.of(locale),
                Optional.empty(),
                List.of()))
        .stream()
        .map(Violation::field)
        .toList();
  }

  private static List<String> unreadable(String locale, String zone) {
    var faults = new ArrayList<Violation>();
    var unused = new RegistrationJson("x", null, null, locale, zone, null).read(faults);
    assertThat(unused.externalId()).isEqualTo("x");
    return faults.stream().map(Violation::field).toList();
  }

  @Test
  void whatIsRightIsTaken() {
    assertThat(faults("customer 4711", "Mária Ünal-O’Neill", Locale.GERMANY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " x", "x ", "a\r\nb", "a\u0000b", "a\u202eb", "a\u2028b"})
  void namesAndIdentifiersStandOnOneLine(String text) {
    assertThat(faults(text, text.isEmpty() ? " " : text, Locale.GERMAN))
        .containsExactly("externalId", "name");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(faults("x".repeat(201), "x".repeat(201), Locale.GERMAN))
        .containsExactly("externalId", "name");
  }

  @Test
  void languagesAndCountriesMustExist() {
    assertThat(faults("x", "x", Locale.forLanguageTag("qq"))).containsExactly("locale");
    assertThat(faults("x", "x", Locale.forLanguageTag("de-QQ"))).containsExactly("locale");
    assertThat(unreadable("not a tag!", "Europe/Berlin")).containsExactly("locale");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "europe/berlin", "+02:00", "UTC+3", "../etc"})
  void zonesMustExist(String zone) {
    assertThat(unreadable("de", zone)).containsExactly("zone");
  }
}
