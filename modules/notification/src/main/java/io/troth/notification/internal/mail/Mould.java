package io.troth.notification.internal.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.util.QPEncoderStream;
import org.jspecify.annotations.Nullable;

/**
 * A text that many people read, with gaps for what is one person's alone. Its form on the wire,
 * quoted-printable (RFC 2045 §6.7), is made once: at a gap the encoded line is broken softly, so
 * that what is filled in moves nothing of what stands around it.
 */
public final class Mould {

  private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

  private final List<String> said = new ArrayList<>();
  private final List<byte[]> encoded = new ArrayList<>();
  private final List<Integer> gaps = new ArrayList<>();

  private Mould() {}

  /**
   * @param marks what stands where something is filled in; it never stands anywhere else
   */
  public static Mould of(String text, List<String> marks) {
    var mould = new Mould();
    var from = 0;
    for (var gap = next(text, marks, from); gap != null; gap = next(text, marks, from)) {
      mould.say(text.substring(from, gap.at()));
      mould.gaps.add(gap.mark());
      from = gap.at() + marks.get(gap.mark()).length();
    }
    mould.say(text.substring(from));
    return mould;
  }

  private record Gap(int at, int mark) {}

  private static @Nullable Gap next(String text, List<String> marks, int from) {
    Gap first = null;
    for (var mark = 0; mark < marks.size(); mark++) {
      var at = text.indexOf(marks.get(mark), from);
      if (at >= 0 && (first == null || at < first.at())) {
        first = new Gap(at, mark);
      }
    }
    return first;
  }

  private void say(String text) {
    said.add(text);
    encoded.add(encode(text));
  }

  /**
   * The text of one person.
   *
   * @param values in the order of the marks
   */
  public Filled with(List<String> values) {
    return new Filled(this, values);
  }

  private static byte[] encode(String text) {
    var bytes = new ByteArrayOutputStream(text.length() + text.length() / 8);
    try (var encoder = new QPEncoderStream(bytes)) {
      encoder.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      throw new UncheckedIOException("memory takes every byte", full);
    }
    return bytes.toByteArray();
  }

  /** A text as one person reads it; {@code toString} shows nothing of it. */
  public static final class Filled {

    private final Mould mould;
    private final List<String> values;

    private Filled(Mould mould, List<String> values) {
      this.mould = mould;
      this.values = List.copyOf(values);
    }

    /** A text without gaps. */
    public static Filled of(String text) {
      return Mould.of(text, List.of()).with(List.of());
    }

    public String text() {
      var text = new StringBuilder(mould.said.get(0));
      for (var gap = 0; gap < mould.gaps.size(); gap++) {
        text.append(values.get(mould.gaps.get(gap))).append(mould.said.get(gap + 1));
      }
      return text.toString();
    }

    /** Writes it quoted-printable, lines of at most 76 characters ending in CR LF. */
    void writeTo(OutputStream out) throws IOException {
      out.write(mould.encoded.get(0));
      for (var gap = 0; gap < mould.gaps.size(); gap++) {
        out.write(SOFT_BREAK);
        out.write(encode(values.get(mould.gaps.get(gap))));
        out.write(SOFT_BREAK);
        out.write(mould.encoded.get(gap + 1));
      }
    }

    @Override
    public String toString() {
      return "Filled[…]";
    }
  }
}
