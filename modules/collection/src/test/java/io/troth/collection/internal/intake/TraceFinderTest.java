package io.troth.collection.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.collection.api.FieldType;
import io.troth.collection.api.FieldValue;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFinderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mia@example.test",
        "write to mia.moss+x@mail.example.test, please",
        "192.0.2.17",
        "from [2001:db8::17]",
        "2001:db8:0:0:0:0:0:17",
        "+43 1 23456789",
        "(030) 0171/234-567-89",
        "4111 1111 1111 1111",
        "4111111111111111"
      })
  void theUsualFormsAreFound(String text) {
    assertThat(TraceFinder.in(text, false)).as(text).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "Version 12.4.1",
        "GET /inbox answered 200 in 12 ms",
        "2026-03-01T12:00:00Z",
        "4111 1111 1111 1112",
        "Invoice 2026-0042",
        "a@b",
        "12:30:45"
      })
  void ordinaryTextsAreLeftAlone(String text) {
    assertThat(TraceFinder.in(text, true)).as(text).isEmpty();
  }

  @Test
  void referencesToDevicesCountOnlyWhereNobodyMayBeNamed() {
    assertThat(TraceFinder.in("019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10", true)).isPresent();
    assertThat(TraceFinder.in("00:1b:44:11:3a:b7", true)).isPresent();
    assertThat(TraceFinder.in("00:1b:44:11:3a:b7", false)).isEmpty();
  }

  @Test
  void longTextsOfBadWillEndSoon() {
    var bad = "0 ".repeat(250) + ":a".repeat(250) + "a".repeat(500) + "@" + "a.".repeat(200);

    Assertions.assertTimeout(Duration.ofSeconds(2), () -> TraceFinder.in(bad, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"91,0", "48.2", "48.2, 16.4", "48.2,181", "a,b", "48.2,16.4,1"})
  void aPositionIsTwoNumbersOnTheGlobe(String text) {
    assertThat(ValueRules.fits(new FieldValue.Text(text), FieldType.POSITION)).isFalse();
    assertThat(ValueRules.fits(new FieldValue.Text("-48.2,16.4"), FieldType.POSITION)).isTrue();
  }
}
