package io.troth.tenant.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomValuesTest {

  @Test
  void lettersAreAlwaysAsMany() {
    var most = new byte[32];
    Arrays.fill(most, (byte) 0xFF);

    assertThat(RandomValues.letters(new byte[32])).hasSize(50);
    assertThat(RandomValues.letters(most)).hasSize(50);
    assertThat(RandomValues.letters(new byte[16])).hasSize(25);
    assertThat(RandomValues.letters(new byte[4])).hasSize(7);
  }

  @Test
  void noTokenComesTwice() {
    assertThat(RandomValues.token()).isNotEqualTo(RandomValues.token());
  }
}
