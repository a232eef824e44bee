package io.troth.notification.internal.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.api.ReturnKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCodeTest {

  @ParameterizedTest
  @CsvSource({
    "5.1.1, HARD",
    "5.1.2, HARD",
    "5.1.10, HARD",
    "5.0.0, HARD",
    "5.2.1, HARD",
    "5.4.4, HARD",
    "5.2.2, SOFT",
    "5.2.0, SOFT",
    "5.3.0, SOFT",
    "5.4.1, SOFT",
    "4.4.7, SOFT",
    "4.2.2, SOFT",
    "5.1.8, BLOCKED",
    "5.2.3, BLOCKED",
    "5.3.4, BLOCKED",
    "5.5.0, BLOCKED",
    "5.6.0, BLOCKED",
    "5.7.1, BLOCKED",
    "5.7.26, BLOCKED"
  })
  void theStatusSaysWhatAFailureSaysOfTheAddress(String status, ReturnKind kind) {
    assertThat(StatusCode.read(status, "").orElseThrow().kind()).isEqualTo(kind);
  }

  @Test
  void aStatusThatSaysNothingParticularGivesWayToTheServersOwnWords() {
    assertThat(StatusCode.read("5.0.0", "smtp; 552 5.2.2 mailbox full").orElseThrow().kind())
        .isEqualTo(ReturnKind.SOFT);
    assertThat(StatusCode.read("5.1.1", "smtp; 552 5.2.2 mailbox full").orElseThrow().kind())
        .isEqualTo(ReturnKind.HARD);
    assertThat(StatusCode.read("5.0.0", "smtp; no").orElseThrow()).hasToString("5.0.0");
  }

  @Test
  void addressesOfMachinesAreNoStatus() {
    assertThat(StatusCode.read("", "smtp; refused by 5.6.7.8")).isEmpty();
    assertThat(StatusCode.read("five", "smtp; 192.5.1.1")).isEmpty();
    assertThat(StatusCode.isPlainRefusal("smtp; 550 no such user")).isTrue();
    assertThat(StatusCode.isPlainRefusal("smtp; 450 try later")).isFalse();
  }
}
