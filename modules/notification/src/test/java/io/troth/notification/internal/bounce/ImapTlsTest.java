package io.troth.notification.internal.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.troth.notification.internal.mail.OtherJava;
import io.troth.notification.internal.webhook.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox behind a certificate that a company made for itself. */
class ImapTlsTest {

  private static final GreenMail MAILBOX =
      new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});

  @TempDir static Path folder;
  private static Path right;
  private static Path other;

  @BeforeAll
  static void certificates() {
    right = Certificates.forName(folder, "127.0.0.1");
    other = Certificates.forName(folder, "imap.elsewhere.test");
  }

  @BeforeAll
  static void open() {
    MAILBOX.start();
    var user = MAILBOX.setUser("catcher@b.test", MailboxSettings.USER, MailboxSettings.PASSWORD);
    user.deliver(
        GreenMailUtil.createTextEmail("a@b.test", "b@b.test", "hi", "hi", ServerSetupTest.SMTP));
  }

  @AfterAll
  static void close() {
    MAILBOX.stop();
  }

  @Test
  void aMailboxIsReadByTls() throws IOException {
    assertThat(trial(right, right)).isEqualToIgnoringNewLines("mails: 1");
  }

  @Test
  void aCertificateForAnotherNameOrOfNobodyKnownIsNotTaken() throws IOException {
    assertThat(trial(other, other)).startsWith("unreachable");
    assertThat(trial(right, other)).startsWith("unreachable");
  }

  private static String trial(Path shown, Path trusted) throws IOException {
    var doors = Certificates.context(shown).getServerSocketFactory();
    try (var door = new PlainImap(MAILBOX.getImap().getPort(), doors)) {
      return OtherJava.trusting(
          trusted, Certificates.PASSWORD, ImapTrial.class, Integer.toString(door.port()), "TLS");
    }
  }
}
