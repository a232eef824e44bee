package io.troth.policy.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefacesTest {

  private final Typefaces typefaces = new Typefaces();

  @ParameterizedTest
  @ValueSource(strings = {"Größe, naïve, ő, ş, €", "Απόρρητο", "Конфиденциальность"})
  void latinGreekAndCyrillicAreWritten(String words) {
    assertThat(typefaces.write(text(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"日本語", "العربية", "😀"})
  void otherLettersAreNotPretended(String words) {
    assertThat(typefaces.write(text(words))).isFalse();
  }

  @Test
  void aBookIsTooLong() {
    assertThat(Typefaces.isTooLong(text("a ".repeat(300_001)))).isTrue();
    assertThat(Typefaces.isTooLong(text("a "))).isFalse();
  }

  private static PolicyText text(String words) {
    return new PolicyText("Privacy", "", List.of(new Clause("scope", "Scope", words)));
  }
}
