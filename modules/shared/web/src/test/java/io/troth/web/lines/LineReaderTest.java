package io.troth.web.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.web.lines.LineReader.Line;
import io.troth.web.lines.LineReader.Text;
import io.troth.web.lines.LineReader.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static List<Line> lines(byte[] body) throws IOException {
    var reader = new LineReader(new ByteArrayInputStream(body));
    var lines = new ArrayList<Line>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      lines.add(next.get());
    }
    return lines;
  }

  @Test
  void linesEndWithOrWithoutCarriageReturnAndTheLastWithNothing() throws IOException {
    assertThat(lines("one\r\ntwo\nthree".getBytes(UTF_8)))
        .containsExactly(new Text(1, "one"), new Text(2, "two"), new Text(3, "three"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(lines("\uFEFFone\n".getBytes(UTF_8))).containsExactly(new Text(1, "one"));
  }

  @Test
  void anOverlongLineIsPassedOver() throws IOException {
    var body = "x".repeat(LineReader.MAX_BYTES + 1) + "\nnext";

    var lines = lines(body.getBytes(UTF_8));

    assertThat(lines.get(0)).isInstanceOf(Unreadable.class);
    assertThat(lines.get(1)).isEqualTo(new Text(2, "next"));
  }

  @Test
  void brokenUtf8SpoilsItsLineOnly() throws IOException {
    var lines = lines(new byte[] {(byte) 0xC3, '\n', 'a'});

    assertThat(lines.get(0)).isInstanceOf(Unreadable.class);
    assertThat(lines.get(1)).isEqualTo(new Text(2, "a"));
  }

  @Test
  void aCharacterThatStandsForBrokenOnesMayBeMeant() throws IOException {
    assertThat(lines("\uFFFD\n".getBytes(UTF_8))).containsExactly(new Text(1, "\uFFFD"));
  }

  @Test
  void linesAreWholeHoweverTheirBytesArrive() throws IOException {
    var text = "é".repeat(LineReader.MAX_BYTES / 2);

    assertThat(lines((text + "\nx\n" + text + "\n\nlast").getBytes(UTF_8)))
        .containsExactly(
            new Text(1, text),
            new Text(2, "x"),
            new Text(3, text),
            new Text(4, ""),
            new Text(5, "last"));
  }

  @Test
  void anEmptyBodyHasNoLines() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
  }
}
