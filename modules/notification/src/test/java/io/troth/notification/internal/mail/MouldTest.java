package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MouldTest {

  private static final List<String> MARKS = List.of("https://mark.invalid/", "mark");
  private static final String[] BITS = {
    "word ",
    " ",
    "\n",
    "=",
    "=3D",
    ".",
    "From ",
    "ä",
    "😀",
    "<b>",
    "&amp;",
    "x".repeat(80),
    "\t",
    "\n\n"
  };

  @Test
  void whatIsFilledInIsReadAsIfItHadAlwaysStoodThere() throws Exception {
    var random = new Random(20261125);
    for (var run = 0; run < 2_000; run++) {
      var values = List.of(bits(random, 3).replace("\n", ""), bits(random, 3).replace("\n", ""));
      var marked = new StringBuilder();
      var plain = new StringBuilder();
      for (var piece = 0; piece < random.nextInt(6); piece++) {
        var said = bits(random, 8);
        var gap = random.nextInt(3);
        marked.append(said).append(gap < 2 ? MARKS.get(gap) : "");
        plain.append(said).append(gap < 2 ? values.get(gap) : "");
      }

      var filled = Mould.of(marked.toString(), MARKS).with(values);

      assertThat(filled.text()).isEqualTo(plain.toString());
      var wire = wire(filled);
      assertThat(wire).matches("(?s)\\p{ASCII}*");
      assertThat(wire.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(76);
      assertThat(decoded(wire)).isEqualTo(plain.toString().replace("\n", "\r\n"));
    }
  }

  @Test
  void aValueThatLooksLikeAMarkIsNotFilledAgain() {
    var filled = Mould.of("Dear mark, https://mark.invalid/", MARKS).with(List.of("mark", "Mia"));

    assertThat(filled.text()).isEqualTo("Dear Mia, mark");
  }

  @Test
  void nothingOfItIsShown() {
    assertThat(Mould.of("Dear mark", MARKS).with(List.of("", "Mia")).toString())
        .doesNotContain("Mia", "Dear");
  }

  private static String bits(Random random, int most) {
    var text = new StringBuilder();
    for (var bit = 0; bit < random.nextInt(most + 1); bit++) {
      text.append(BITS[random.nextInt(BITS.length)]);
    }
    return text.toString();
  }

  private static String wire(Mould.Filled filled) throws Exception {
    var bytes = new ByteArrayOutputStream();
    filled.writeTo(bytes);
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  private static String decoded(String wire) throws Exception {
    var bytes = new ByteArrayInputStream(wire.getBytes(StandardCharsets.US_ASCII));
    try (var in = MimeUtility.decode(bytes, "quoted-printable")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
