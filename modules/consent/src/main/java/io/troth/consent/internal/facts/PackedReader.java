package io.troth.consent.internal.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {

  private final ByteBuffer in;
  private final long origin;

  PackedReader(byte[] bytes, Instant origin) {
    this.in = ByteBuffer.wrap(bytes);
    this.origin = origin.toEpochMilli();
  }

  long number() {
    var value = 0L;
    for (var shift = 0; ; shift += 7) {
      var group = in.get();
      value |= (group & 0x7FL) << shift;
      if (group >= 0) {
        return value;
      }
    }
  }

  int count() {
    return Math.toIntExact(number());
  }

  Instant instant() {
    return Instant.ofEpochMilli(origin + signed());
  }

  long signed() {
    var folded = number();
    return (folded >>> 1) ^ -(folded & 1);
  }

  UUID id() {
    return new UUID(in.getLong(), in.getLong());
  }

  String text() {
    var bytes = new byte[count()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  <T> List<T> all(Supplier<T> each) {
    var size = count();
    var values = new ArrayList<T>(size);
    for (var i = 0; i < size; i++) {
      values.add(each.get());
    }
    return values;
  }
}
