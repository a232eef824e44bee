package io.troth.tenant.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.SubjectRef;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LinkTextTest {

  private static final LinkText LINK =
      new LinkText(
          SubjectRef.parse("01900000-0000-7000-8000-000000000001"),
          "/privacy/coming?v=2",
          "notice-1",
          Instant.parse("2026-03-08T00:00:00.999Z"));

  private static UnaryOperator<byte[]> keyed(int key) {
    return body -> {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) key);
        return digest.digest(body);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  @Test
  void readsBackWhatItSigned() {
    assertThat(LinkText.verified(LINK.signed(keyed(1)), keyed(1))).contains(LINK);
  }

  @Test
  void theSameContentIsTheSameText() {
    assertThat(LINK.signed(keyed(1))).isEqualTo(LINK.signed(keyed(1)));
  }

  @Test
  void anotherKeyVerifiesNothing() {
    assertThat(LinkText.verified(LINK.signed(keyed(1)), keyed(2))).isEmpty();
  }

  @Test
  void noLetterCanBeChanged() {
    var text = LINK.signed(keyed(1));

    for (int i = 0; i < text.length() - 1; i++) {
      var changed =
          text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
      assertThat(LinkText.verified(changed, keyed(1))).as("position %s", i).isEmpty();
    }
  }

  @Test
  void nonsenseIsNoLink() {
    assertThat(LinkText.verified("", keyed(1))).isEmpty();
    assertThat(LinkText.verified("???", keyed(1))).isEmpty();
    assertThat(LinkText.verified("A".repeat(5000), keyed(1))).isEmpty();
  }

  @Test
  void fitsIntoAMail() {
    assertThat(LINK.signed(keyed(1))).hasSizeLessThan(160);
  }

  @Test
  void aMailedLinkSaysWhenItsMailWasBegun() {
    var begun = Instant.ofEpochMilli(1_790_000_000_123L);
    var id = new UUID((begun.toEpochMilli() << 16) | 0x7abcL, 0x8000_0000_0000_0001L);

    assertThat(nonce(id.toString()).mailedNotBefore()).contains(begun);
    assertThat(nonce(LinkText.SHOWN + id).mailedNotBefore()).isEmpty();
    assertThat(nonce("notice-1").mailedNotBefore()).isEmpty();
  }

  private static LinkText nonce(String nonce) {
    return new LinkText(
        new SubjectRef(new UUID(1, 2)), "/privacy", nonce, Instant.ofEpochSecond(1_800_000_000));
  }
}
