package io.troth.web.internal.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSealTest {

  private static final byte[] ANSWER = "{\"email\":\"jane@example.test\"}".getBytes(UTF_8);

  private final RequestSeal seal = new RequestSeal("a-random-key");
  private final RequestSeal other = new RequestSeal("another-key");

  @Test
  void theSameRequestOpensItsAnswer() {
    var sealed = seal.seal(mac(seal, "body"), ANSWER);

    assertThat(seal.open(mac(seal, "body"), sealed)).isEqualTo(ANSWER);
  }

  @Test
  void neitherAnotherKeyNorAnotherBodyOpensIt() {
    var sealed = seal.seal(mac(seal, "body"), ANSWER);

    assertThatIllegalStateException().isThrownBy(() -> other.open(mac(seal, "body"), sealed));
    assertThatIllegalStateException().isThrownBy(() -> seal.open(mac(seal, "else"), sealed));
  }

  @Test
  void aSealedAnswerCannotBeRead() {
    assertThat(new String(seal.seal(mac(seal, "body"), ANSWER), UTF_8)).doesNotContain("jane");
  }

  @Test
  void theHashTellsRequestsApart() {
    assertThat(mac(seal, "body"))
        .isEqualTo(mac(seal, "body"))
        .isNotEqualTo(mac(seal, "else"))
        .isNotEqualTo(mac(other, "body"))
        .isNotEqualTo(seal.request("POST", "/y").doFinal("body".getBytes(UTF_8)));
  }

  @Test
  void theRecordBelongsToKeyAndCaller() {
    assertThat(seal.id("API_KEY 1"))
        .isEqualTo(seal.id("API_KEY 1"))
        .isNotEqualTo(seal.id("API_KEY 2"))
        .isNotEqualTo(other.id("API_KEY 1"));
  }

  @Test
  void anAnswerIsWrittenDownWhole() {
    var answer = new StoredAnswer(201, Map.of("ETag", "\"v1\""), "Zoë".getBytes(UTF_8));

    var read = StoredAnswer.fromBytes(answer.toBytes());

    assertThat(read).usingRecursiveComparison().isEqualTo(answer);
  }

  private static byte[] mac(RequestSeal seal, String body) {
    return seal.request("POST", "/x").doFinal(body.getBytes(UTF_8));
  }
}
