package io.troth.tenant.internal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicJwkTest {

  @Test
  void aKeyWithoutNameIsNamedByItsThumbprint() {
    var named = Tokens.withKey("k").publicJwk().replace("\"kid\":\"k\",", "");

    assertThat(PublicJwk.parse(named).kid()).hasSize(43);
  }

  @Test
  void aPrivateKeyIsRefused() {
    assertThatThrownBy(() -> PublicJwk.parse(Tokens.withKey("k").privateJwk()))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}"
      })
  void whatIsNoKeyOnP256IsRefused(String text) {
    assertThatThrownBy(() -> PublicJwk.parse(text)).isInstanceOf(Problem.class);
  }
}
