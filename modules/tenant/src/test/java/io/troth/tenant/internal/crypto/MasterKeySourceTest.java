package io.troth.tenant.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeySourceTest {

  @Test
  void readsThirtyTwoBytes() {
    var text = Base64.getEncoder().encodeToString(new byte[32]) + "\n";

    assertThat(MasterKeySource.decode(text, "here")).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
  void refusesAnythingElseNamingWhere(String text) {
    assertThatThrownBy(() -> MasterKeySource.decode(text, "troth.master-key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("troth.master-key");
  }

  @Test
  void aFileHoldsSeveralKeysTheNewestFirst() {
    var newer = Base64.getEncoder().encodeToString(new byte[32]);
    var older = newer.replaceFirst("A", "B");

    var keys = MasterKeySource.lines("# since May\n" + newer + "\n\n" + older + "\n", "here");

    assertThat(keys).hasSize(2);
    assertThat(keys.get(0)).containsOnly(0);
    assertThatThrownBy(() -> MasterKeySource.lines("# none\n", "the file"))
        .hasMessageContaining("the file");
  }
}
