package io.troth.consent.internal.facts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes values as few bytes: numbers in groups of seven bits, instants as milliseconds since an
 * origin.
 */
final class PackedWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);
  private final long origin;

  PackedWriter(Instant origin) {
    this.origin = origin.toEpochMilli();
  }

  void number(long value) {
    var rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** Small also when it lies before the origin. */
  void instant(Instant value) {
    signed(value.toEpochMilli() - origin);
  }

  /** Small for numbers near zero, on either side. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  void id(UUID value) {
    out.writeBytes(
        ByteBuffer.allocate(16)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits())
            .array());
  }

  void text(String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  <T> void all(Collection<T> values, Consumer<T> each) {
    number(values.size());
    values.forEach(each);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
