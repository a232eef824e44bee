package io.troth.centre.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ServedScriptTest {

  private static final int EIGHT_KILOBYTES = 8 * 1024;
  private static final int FOUR_KILOBYTES = 4 * 1024;

  private final ServedScript script = ServedScript.read("troth.js");
  private final ServedScript inbox = ServedScript.read("troth-inbox.js");

  @Test
  void withItsStyleItIsSmallerThanEightKilobytes() {
    assertThat(script.gzipped()).hasSizeLessThanOrEqualTo(EIGHT_KILOBYTES);
  }

  @Test
  void theInboxIsSmallerThanFourKilobytes() {
    assertThat(inbox.gzipped()).hasSizeLessThanOrEqualTo(FOUR_KILOBYTES);
    assertThat(inbox.hash()).isNotEqualTo(script.hash());
  }

  @Test
  void bothFormsAreTheSameScript() throws IOException {
    var gzip = new GZIPInputStream(new ByteArrayInputStream(script.gzipped()));

    assertThat(gzip.readAllBytes()).isEqualTo(script.plain());
    assertThat(script.tag(true)).isNotEqualTo(script.tag(false));
  }

  @Test
  void itSaysWhereItCanBeRead() {
    assertThat(new String(script.plain(), StandardCharsets.UTF_8))
        .contains("/script/troth.source.js", "Apache-2.0");
  }

  @Test
  void itAsksNobodyButUs() {
    for (var file : new ServedScript[] {script, inbox}) {
      assertThat(new String(file.plain(), StandardCharsets.UTF_8))
          .doesNotContain("http://")
          .doesNotContain("https://");
    }
  }
}
