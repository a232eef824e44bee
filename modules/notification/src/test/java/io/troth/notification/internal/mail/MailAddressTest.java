package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @Test
  void domainsBeyondAsciiAreTakenInTheirOldForm() {
    assertThat(MailAddress.parse(" mia@bücher.example "))
        .hasValueSatisfying(
            address -> assertThat(address.value()).isEqualTo("mia@xn--bcher-kva.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mia",
        "@example.test",
        "mia@",
        "mia@example.test\r\nRCPT TO:<all@example.test>",
        "mia\r\n@example.test",
        "mia <mia@example.test>",
        "mia@example.test, leo@example.test",
        "mia@example.test>",
        "mía@example.test",
        "mia@exa mple.test",
        "mia@-example.test"
      })
  void whatNoServerCouldDeliverToIsNoAddress(String text) {
    assertThat(MailAddress.parse(text)).isEmpty();
  }

  @Test
  void anAddressLongerThanItsLimitsIsNone() {
    assertThat(MailAddress.parse("m".repeat(65) + "@example.test")).isEmpty();
    assertThat(MailAddress.parse("mia@" + ("x".repeat(60) + ".").repeat(5) + "test")).isEmpty();
  }

  @Test
  void itDoesNotShowItselfInLogs() {
    assertThat(MailAddress.parse("mia@example.test").orElseThrow().toString())
        .doesNotContain("mia");
  }
}
