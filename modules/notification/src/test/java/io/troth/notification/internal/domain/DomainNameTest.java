package io.troth.notification.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

  @Test
  void aDomainIsReadInItsPlainForm() {
    assertThat(DomainName.parse(" Example.ORG. ")).contains(new DomainName("example.org"));
    assertThat(DomainName.parse("bücher.example"))
        .contains(new DomainName("xn--bcher-kva.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "localhost",
        "192.0.2.1",
        "exa mple.org",
        "-a.org",
        "a-.org",
        "a..org",
        "_dmarc.example.org",
        "mia@example.org",
        "example.org/x",
        "a.b.c.d.e.f.g.h.i",
        "example.org\r\nevil"
      })
  void whatIsNoDomainIsEmpty(String text) {
    assertThat(DomainName.parse(text)).isEmpty();
  }

  @Test
  void lengthsAreLimited() {
    assertThat(DomainName.parse("a".repeat(63) + ".org")).isPresent();
    assertThat(DomainName.parse("a".repeat(64) + ".org")).isEmpty();
    assertThat(DomainName.parse(("a".repeat(60) + ".").repeat(3) + "org")).isEmpty();
  }

  @Test
  void aDomainLiesWithinThoseAboveIt() {
    var name = new DomainName("mail.example.org");

    assertThat(name.isWithin("example.org")).isTrue();
    assertThat(name.isWithin("le.org")).isFalse();
    assertThat(name.parent()).contains(new DomainName("example.org"));
    assertThat(new DomainName("example.org").parent()).isEmpty();
  }
}
