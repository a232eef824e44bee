package io.troth.consent.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner.OnBehalf;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptWordsTest {

  private static final String BUNDLE = "io.troth.consent.internal.receipt.receipt";

  @Test
  void bothLanguagesSayTheSameThings() {
    var english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    var german = ResourceBundle.getBundle(BUNDLE, Locale.GERMAN);

    assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyActHasItsWords(ActType type) {
    assertThat(ReceiptWords.in(Locale.ENGLISH).word("act", type)).isNotBlank();
  }

  @Test
  void everySourceAndEveryAgentHasItsWords() {
    var words = ReceiptWords.in(Locale.GERMAN);

    for (var source : Source.values()) {
      assertThat(words.word("source", source)).isNotBlank();
    }
    for (var kind : OnBehalf.Kind.values()) {
      assertThat(words.word("mark", kind)).isNotBlank();
      assertThat(words.word("who", kind)).isNotBlank();
    }
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    assertThat(ReceiptWords.in(Locale.JAPANESE).locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aScreenWeHaveNoWordForIsNamedAsItIs() {
    assertThat(ReceiptWords.in(Locale.ENGLISH).word("screen", "kiosk")).isEqualTo("kiosk");
  }
}
