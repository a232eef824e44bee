package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.promise.Keeping;
import io.troth.notification.internal.mail.Relay.Encryption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailEncryptionTest {

  @ParameterizedTest
  @CsvSource({
    "STARTTLS, mail.example.test, KEPT, 'Mails leave by STARTTLS, or not at all.'",
    "TLS, localhost, KEPT, 'Mails leave by TLS, or not at all.'",
    "NONE, localhost, AT_RISK, Mails go unencrypted to the mail server of this machine.",
    "NONE, 127.0.0.1, AT_RISK, Mails go unencrypted to the mail server of this machine.",
    "NONE, 127.0.0.1.example.test, BROKEN, Mails go unencrypted to another machine.",
    "NONE, mail.example.test, BROKEN, Mails go unencrypted to another machine.",
  })
  void whatLeavesTheMachineMustInsistOnEncryption(
      Encryption encryption, String host, Keeping keeping, String figure) {
    var reading = MailEncryption.reading(encryption, host);

    assertThat(reading.keeping()).isEqualTo(keeping);
    assertThat(reading.figure()).isEqualTo(figure);
  }
}
