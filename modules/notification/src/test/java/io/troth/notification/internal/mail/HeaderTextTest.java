package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mia\r\nBcc: all@example.test",
        "Mia\nBcc: all@example.test",
        "Mia\rBcc: all@example.test",
        "Mia\u0085Bcc: all@example.test",
        "Mia\u2028Bcc: all@example.test",
        "Mia\u2029Bcc: all@example.test",
        "Mia\u000b\u000cBcc: all@example.test"
      })
  void lineBreaksOfAnyKindBecomeOneSpace(String name) {
    assertThat(HeaderText.clean(name, 100)).isEqualTo("Mia Bcc: all@example.test");
  }

  @Test
  void charactersThatTurnTheReadingDirectionVanish() {
    var turned = "Mia \u202Emoc.elpmaxe\u202C \u2066x\u2069\u200F\u200E\u061C";

    assertThat(HeaderText.clean(turned, 100)).isEqualTo("Mia moc.elpmaxe x");
  }

  @Test
  void controlCharactersAndBrokenSurrogatesVanish() {
    assertThat(HeaderText.clean("M\0i\u001Ba\uD800!", 100)).isEqualTo("Mia!");
  }

  @Test
  void lettersOfAnyScriptStay() {
    var name = "Zoë Þórsdóttir 李小龍 محمد نور‌الدین 👩‍💻";

    assertThat(HeaderText.clean(name, 100)).isEqualTo(name);
  }

  @Test
  void longTextIsCutBetweenCodePoints() {
    assertThat(HeaderText.clean("👩".repeat(10), 4)).isEqualTo("👩👩👩…");
  }
}
