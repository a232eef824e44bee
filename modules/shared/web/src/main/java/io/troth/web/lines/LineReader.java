package io.troth.web.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a body line by line and keeps one line of it. A line that is too long, or no UTF-8, is
 * passed over and said so.
 */
public final class LineReader {

  public static final int MAX_BYTES = 64 * 1024;

  private final InputStream in;
  private long number;
  private boolean atEnd;

  public LineReader(InputStream in) {
    this.in = in;
  }

  /** A line of the body. */
  public sealed interface Line {
    long number();
  }

  /** A line that was read, without its end. */
  public record Text(long number, String text) implements Line {}

  /** A line that was not. */
  public record Unreadable(long number, String why) implements Line {}

  /** The next line, or empty at the end of the body. */
  public Optional<Line> next() throws IOException {
    if (atEnd) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream();
    long length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      length++;
      if (length <= MAX_BYTES) {
        bytes.write(next);
      }
      next = in.read();
    }
    atEnd = next < 0;
    if (atEnd && length == 0) {
      return Optional.empty();
    }
    number++;
    return Optional.of(length > MAX_BYTES ? tooLong() : decode(bytes.toByteArray()));
  }

  private Line tooLong() {
    return new Unreadable(number, "This line is longer than 64 KiB.");
  }

  private Line decode(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var withoutMark = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new Text(
          number,
          withoutMark.endsWith("\r")
              ? withoutMark.substring(0, withoutMark.length() - 1)
              : withoutMark);
    } catch (CharacterCodingException e) {
      return new Unreadable(number, "This line is no UTF-8.");
    }
  }
}
