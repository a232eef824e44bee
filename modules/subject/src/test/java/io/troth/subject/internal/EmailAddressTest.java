package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maria@example.test",
        "maria.o'neill+news@mail.example.test",
        "jürgen@example.test",
        "用户@例子.测试",
        "x@xn--fsqu00a.xn--0zwm56d"
      })
  void takesWhatMailCanBeSentTo(String address) {
    assertThat(EmailAddress.parse(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "maria",
        "@example.test",
        "maria@",
        "maria@localhost",
        "maria@example",
        "maria@-example.test",
        "maria@example..test",
        "ma ria@example.test",
        "maria@example.test\r\nBcc: everybody@example.test",
        "maria\n@example.test",
        "Maria <maria@example.test>",
        "maria@example.test,john@example.test",
        "\"maria\"@example.test",
        "maria@[127.0.0.1]",
        ".maria@example.test",
        "maria.@example.test",
        "maria@127.0.0.1"
      })
  void refusesTheRest(String address) {
    assertThat(EmailAddress.parse(address)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.test")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b".repeat(60).concat(".").repeat(5) + "test")).isEmpty();
  }

  @Test
  void caseOfTheDomainDoesNotMatter() {
    assertThat(EmailAddress.parse("Maria@EXAMPLE.Test"))
        .isEqualTo(EmailAddress.parse("Maria@example.test"));
  }

  @Test
  void caseOfTheMailboxIsKept() {
    assertThat(EmailAddress.parse("Maria@example.test").orElseThrow().text())
        .isEqualTo("Maria@example.test");
  }

  @Test
  void composedAndDecomposedLettersAreOne() {
    assertThat(EmailAddress.parse("ju\u0308rgen@example.test"))
        .isEqualTo(EmailAddress.parse("j\u00fcrgen@example.test"));
  }

  @Test
  void domainsOfOtherScriptsAreWrittenInAscii() {
    assertThat(EmailAddress.parse("a@bücher.test").orElseThrow().text())
        .isEqualTo("a@xn--bcher-kva.test");
  }
}
