package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DkimKeyTest {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});
  private static final URI WAY_OUT = URI.create("https://example.troth.test/mail/stop/abc");

  private final KeyPair pair = pair();

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void aSignedMailIsVerifiedAfterItsJourney() throws Exception {
    var mail = send(signed(Letters.plain()));

    var signature = verify(mail).get(0);

    assertThat(signature.getDToken().toString()).isEqualTo("example.org");
    assertThat(signature.getSelector().toString()).isEqualTo("troth-1");
    assertThat(mail).contains("From: Engageware <notices@example.org>");
  }

  @Test
  void aChangedWordVoidsTheSignature() throws Exception {
    var mail = send(signed(Letters.plain()));
    var body = mail.indexOf("\r\n\r\n");
    var forged = mail.substring(0, body) + mail.substring(body).replaceFirst("[a-z]", "#");

    assertThatThrownBy(() -> verify(forged)).isInstanceOf(FailException.class);
    assertThatThrownBy(() -> verify(mail.replaceFirst("(?m)^Subject: .", "Subject: #")))
        .isInstanceOf(FailException.class);
  }

  @Test
  void theWayOutIsCoveredByTheSignature() throws Exception {
    var mail = send(signed(Letters.plain().optional(WAY_OUT)));

    assertThat(mail)
        .contains("List-Unsubscribe: <" + WAY_OUT + ">")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    assertThat(verify(mail).get(0).getHeaders().toString())
        .containsIgnoringCase("list-unsubscribe-post");
    assertThatThrownBy(() -> verify(mail.replace("/mail/stop/abc", "/mail/stop/abd")))
        .isInstanceOf(FailException.class);
  }

  @Test
  void aMailThatIsOwedOffersNoWayOut() throws Exception {
    assertThat(send(Letters.plain()))
        .doesNotContainIgnoringCase("unsubscribe")
        .doesNotContain("DKIM-Signature");
  }

  @Test
  void theKeyIsNotShown() {
    assertThat(new DkimKey("example.org", "troth-1", pair.getPrivate()))
        .hasToString("DkimKey[troth-1.example.org]");
  }

  private Letter signed(Letter letter) {
    var key = new DkimKey("example.org", "troth-1", pair.getPrivate());
    return letter.from("bounce+x@bounces.example.org", "notices@example.org", key);
  }

  private static String send(Letter letter) throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    var relay =
        new Relay(
            "127.0.0.1",
            SERVER.getSmtp().getPort(),
            Relay.Encryption.NONE,
            Optional.empty(),
            "troth.example.test",
            Duration.ofSeconds(5));
    try (var line = relay.open()) {
      assertThat(line.handOver(letter)).isInstanceOf(HandOver.Taken.class);
    }
    return GreenMailUtil.getWholeMessage(SERVER.getReceivedMessages()[0]);
  }

  private List<SignatureRecord> verify(String mail) throws Exception {
    var published =
        "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    var verifier = new DKIMVerifier((methods, selector, token) -> List.of(published));
    return verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
