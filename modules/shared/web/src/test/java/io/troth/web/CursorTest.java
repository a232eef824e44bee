package io.troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String CURSOR = Cursor.encode("subjects", "Zoë", "17");

  @Test
  void readsBackWhatWasWritten() {
    assertThat(Cursor.decode("subjects", CURSOR, 2)).containsExactly("Zoë", "17");
  }

  @Test
  void fitsIntoAnAddressAsItIs() {
    assertThat(CURSOR).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    for (var i = 0; i < CURSOR.length() - 1; i++) {
      var other = CURSOR.charAt(i) == 'A' ? 'B' : 'A';
      refused("subjects", CURSOR.substring(0, i) + other + CURSOR.substring(i + 1), 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "not base 64!", "AAAAAAAAAAAAAAAAAAAAAAAA"})
  void anythingElseIsRefused(String cursor) {
    refused("subjects", cursor, 2);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    refused("policies", CURSOR, 2);
    refused("subjects", CURSOR, 3);
  }

  /** The checksum is no secret: anybody can write it beside anything. */
  @Test
  void anIdentifierIsReadAsOneOrRefused() {
    var id = new UUID(1, 2);

    assertThat(Cursor.decodeId("subjects", Cursor.encode("subjects", id.toString()))).isEqualTo(id);
    assertThatThrownBy(() -> Cursor.decodeId("subjects", Cursor.encode("subjects", "none")))
        .asInstanceOf(type(Problem.class))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_INPUT));
  }

  private static void refused(String list, String cursor, int parts) {
    assertThatThrownBy(() -> Cursor.decode(list, cursor, parts))
        .asInstanceOf(type(Problem.class))
        .satisfies(
            problem -> {
              assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_INPUT);
              assertThat(problem.violations()).first().extracting("field").isEqualTo("cursor");
            });
  }
}
