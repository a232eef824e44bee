package io.troth.tenant.internal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  @ParameterizedTest
  @CsvSource({
    "https://Shop.Example.test, https://shop.example.test",
    "https://shop.example.test:443, https://shop.example.test",
    "http://localhost:8081, http://localhost:8081",
    "http://localhost:80, http://localhost"
  })
  void areWrittenAsBrowsersSendThem(String given, String expected) {
    assertThat(Origins.checked(Set.of(given))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "shop.example.test",
        "https://shop.example.test/",
        "https://shop.example.test/path",
        "https://*.example.test",
        "https://a@b.test",
        "ftp://shop.example.test",
        "https://shop.example.test:99999",
        "https://a.test\nhttps://b.test"
      })
  void areNothingElse(String given) {
    assertThatThrownBy(() -> Origins.checked(Set.of(given))).isInstanceOf(Problem.class);
  }

  @Test
  void areNotNone() {
    assertThatThrownBy(() -> Origins.checked(Set.of())).isInstanceOf(Problem.class);
  }
}
