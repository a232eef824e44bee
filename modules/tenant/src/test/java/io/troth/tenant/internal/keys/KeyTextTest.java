package io.troth.tenant.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01900000-0000-7000-8000-000000000001",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff"
      })
  void readsBackWhatItWrote(String id) {
    var key = KeyText.fresh("acme-2", UUID.fromString(id));

    assertThat(KeyText.parse(key.text())).contains(key);
  }

  @Test
  void everySingleChangedLetterIsNoticed() {
    var text = KeyText.fresh("acme", ID).text();

    for (int i = 0; i < text.length(); i++) {
      var changed =
          text.substring(0, i) + (text.charAt(i) == 'x' ? 'y' : 'x') + text.substring(i + 1);
      assertThat(KeyText.parse(changed)).as("position %s", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "troth_", "troth_acme_x_y_z", "Bearer troth_acme"})
  void whatIsNoKeyIsNone(String text) {
    assertThat(KeyText.parse(text)).isEmpty();
  }

  @Test
  void saysNothingOfItsSecret() {
    var key = KeyText.fresh("acme", ID);

    assertThat(key.toString()).doesNotContain(key.secret());
  }
}
