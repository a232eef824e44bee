package io.troth.web.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a body line by line and keeps one line of it, and what came with it. A line that is too
 * long, or no UTF-8, is passed over and said so.
 */
public final class LineReader {

  public static final int MAX_BYTES = 64 * 1024;

  private static final int AT_ONCE = 8 * 1024;
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final byte[] buffer = new byte[AT_ONCE];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int from;
  private int until;
  private long length;
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
    line.reset();
    length = 0;
    atEnd = !pass();
    if (atEnd && length == 0) {
      return Optional.empty();
    }
    number++;
    return Optional.of(length > MAX_BYTES ? tooLong() : decoded());
  }

  /** Takes what is left of the line; false when the body ended before the line did. */
  private boolean pass() throws IOException {
    while (from < until || fill()) {
      var end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      length += end - from;
      if (length <= MAX_BYTES) {
        line.write(buffer, from, end - from);
      }
      var ended = end < until;
      from = ended ? end + 1 : end;
      if (ended) {
        return true;
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    from = 0;
    until = Math.max(0, in.read(buffer));
    return until > 0;
  }

  private Line tooLong() {
    return new Unreadable(number, "This line is longer than 64 KiB.");
  }

  /**
   * What is no UTF-8 is read as a character that hardly any text has: then it is looked closely.
   */
  private Line decoded() {
    var text = line.toString(StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) >= 0 && isBroken(line.toByteArray())
        ? new Unreadable(number, "This line is no UTF-8.")
        : new Text(number, bare(text));
  }

  private static boolean isBroken(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  private String bare(String text) {
    var withoutMark = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    return withoutMark.endsWith("\r")
        ? withoutMark.substring(0, withoutMark.length() - 1)
        : withoutMark;
  }
}
