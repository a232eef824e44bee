package io.troth.subject.internal;

import io.troth.subject.api.AttributeType;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What tells values of one kind apart: the first half of their keyed hash. */
final class Items {

  private static final int BYTES = 16;

  /** The item of kinds of which there is one value. */
  static final byte[] ONLY = new byte[BYTES];

  private Items() {}

  static byte[] of(byte[] lookup) {
    return Arrays.copyOf(lookup, BYTES);
  }

  /** How callers name a value: its kind, or 32 hexadecimal digits. */
  static String id(AttributeType type, byte[] item) {
    return type.isSingle() ? type.name().toLowerCase(Locale.ROOT) : HexFormat.of().formatHex(item);
  }
}
