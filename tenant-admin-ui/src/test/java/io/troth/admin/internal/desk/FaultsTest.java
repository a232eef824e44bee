package io.troth.admin.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  @ParameterizedTest
  @CsvSource({
    "is too long, It is too long.",
    "noted twice, It noted twice.",
    "nothing here keeps it, Nothing here keeps it.",
    "nobody else has approved this revision, Nobody else has approved this revision.",
    "2026-01-01 has passed, 2026-01-01 has passed.",
    "Who are you?, Who are you?",
    "'  ', ''"
  })
  void aFaultIsShownAsASentence(String fault, String shown) {
    assertThat(Faults.sentence(fault)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "one of a or b, Right would be: one of a or b",
    "did you mean a?, Did you mean a?",
    "'', ''"
  })
  void whatWouldBeRightIsSaid(String expected, String shown) {
    assertThat(Faults.right(new Violation("field", "is wrong", expected))).isEqualTo(shown);
  }
}
