package io.troth.web.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

  /** The example of the scheme's own documentation. */
  @Test
  void signaturesAreThoseOfTheScheme() {
    var secret = SigningSecret.of(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    var header =
        SigningSecret.header(
            List.of(secret),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(UTF_8));

    assertThat(header).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void everySecretSignsForItself() {
    var one = SigningSecret.random();
    var other = SigningSecret.random();
    var at = Instant.ofEpochSecond(1);
    var body = "{}".getBytes(UTF_8);

    assertThat(SigningSecret.header(List.of(one, other), "id", at, body))
        .isEqualTo(
            SigningSecret.header(List.of(one), "id", at, body)
                + " "
                + SigningSecret.header(List.of(other), "id", at, body));
  }

  @Test
  void aSecretIsThirtyTwoBytesInBase64() {
    var secret = SigningSecret.random();

    assertThat(secret.text()).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(secret.text().substring(6)))
        .hasSize(32)
        .isEqualTo(secret.bytes());
  }
}
