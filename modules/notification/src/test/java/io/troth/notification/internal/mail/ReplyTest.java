package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {

  private static final MailAddress MIA = MailAddress.parse("mia.moss@example.test").orElseThrow();

  @Test
  void codesOfEveryLineAreTakenOffTheText() {
    var reply = Reply.of(250, "250-2.1.5 fine\r\n250 2.0.0 queued as A1B2\r\n", MIA);

    assertThat(reply).isEqualTo(new Reply(250, "2.1.5 fine 2.0.0 queued as A1B2"));
    assertThat(reply.line()).isEqualTo("250 2.1.5 fine 2.0.0 queued as A1B2");
  }

  @Test
  void addressesAreRemoved() {
    var raw =
        "550 5.1.1 <mia.moss@example.test>: no such user mia.moss,"
            + " ask postmaster@mx.example.test (bounce+abc@b.test)";

    assertThat(Reply.of(550, raw, MIA).text())
        .doesNotContain("mia", "postmaster@", "bounce+")
        .startsWith("5.1.1 [address]: no such user [address]");
  }

  @Test
  void aQuotedFormOfTheAddressIsRemovedWhateverItsCase() {
    assertThat(Reply.of(550, "550 User MIA.MOSS@Example.Test unknown", MIA).text())
        .isEqualTo("User [address] unknown");
  }

  @Test
  void aLongReplyIsCut() {
    assertThat(Reply.of(451, "451 " + "x".repeat(5_000), MIA).text()).hasSize(300);
  }

  @Test
  void noServerMeansNoCode() {
    assertThat(Reply.none("The connection failed").line()).isEqualTo("The connection failed");
  }
}
