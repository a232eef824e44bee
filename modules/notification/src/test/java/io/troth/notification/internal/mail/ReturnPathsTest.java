package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnPathsTest {

  private static final TenantId HERE = TenantId.parse("00000000-0000-7000-8000-00000000000a");
  private static final TenantId THERE = TenantId.parse("00000000-0000-7000-8000-00000000000b");
  private static final UUID NOTICE = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");

  private final ReturnPaths paths = signedBy("one");

  @Test
  void theLocalPartFitsItsLimitAndIsTheSameEveryTime() {
    var address = paths.address(paths.token(HERE, NOTICE));

    assertThat(address)
        .endsWith("@bounces.example.test")
        .isEqualTo(paths.address(paths.token(HERE, NOTICE)));
    assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void aTokenTellsTenantAndNoticeWhateverItsCase() {
    var header = "<" + paths.address(paths.token(THERE, NOTICE)).toUpperCase(Locale.ROOT) + ">";

    var sent = ReturnPaths.find(header).flatMap(token -> paths.read(token, List.of(HERE, THERE)));

    assertThat(sent).contains(new ReturnPaths.Sent(THERE, NOTICE));
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    var token = paths.token(HERE, NOTICE);

    for (var i = 0; i < token.length() - 1; i++) {
      var other = token.charAt(i) == 'a' ? 'b' : 'a';
      var forged = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(paths.read(forged, List.of(HERE, THERE))).as(forged).isEmpty();
    }
  }

  @Test
  void aTokenOfAnotherKeyOrTenantIsNone() {
    var foreign = signedBy("two").token(HERE, NOTICE);

    assertThat(paths.read(foreign, List.of(HERE, THERE))).isEmpty();
    assertThat(paths.read(paths.token(HERE, NOTICE), List.of(THERE))).isEmpty();
  }

  @Test
  void whatIsNoTokenIsNone() {
    assertThat(ReturnPaths.find("bounce+short@bounces.example.test")).isEmpty();
    assertThat(paths.read("1".repeat(52), List.of(HERE))).isEmpty();
    assertThat(paths.read("", List.of(HERE))).isEmpty();
  }

  private static ReturnPaths signedBy(String key) {
    return new ReturnPaths(
        "bounces.example.test", (tenant, message) -> hash(key + tenant, message));
  }

  private static byte[] hash(String key, byte[] message) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.getBytes(StandardCharsets.UTF_8));
      return digest.digest(message);
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError(missing);
    }
  }
}
