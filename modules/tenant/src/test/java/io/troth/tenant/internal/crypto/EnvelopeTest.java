package io.troth.tenant.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvelopeTest {

  @Test
  void aWrappedValueNamesItsGeneration() {
    var wrapped = Envelope.close(70_000, new byte[] {1, 2, 3});

    assertThat(Envelope.generation(wrapped)).hasValue(70_000);
    assertThat(Envelope.ciphertext(wrapped)).containsExactly(1, 2, 3);
  }

  @Test
  void whatIsOlderThanGenerationsNamesNone() {
    assertThat(Envelope.generation(new byte[60])).isEmpty();
    assertThat(Envelope.generation(new byte[3])).isEmpty();
    assertThat(Envelope.generation(Envelope.close(1, new byte[0]))).isEmpty();
  }
}
