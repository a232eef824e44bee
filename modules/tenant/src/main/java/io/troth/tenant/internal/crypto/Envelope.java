package io.troth.tenant.internal.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The form of a wrapped value: four fixed bytes, the generation of the key, the ciphertext. What is
 * older than generations is the bare ciphertext, whose random first bytes could look like this once
 * in 2^32: readers try the named key first and the first generation then.
 */
final class Envelope {

  private static final int MARK = 0x544b_4731;
  private static final int HEAD = 2 * Integer.BYTES;

  private Envelope() {}

  static byte[] close(int generation, byte[] ciphertext) {
    return ByteBuffer.allocate(HEAD + ciphertext.length)
        .putInt(MARK)
        .putInt(generation)
        .put(ciphertext)
        .array();
  }

  /** The generation it names; empty for what is older than generations. */
  static OptionalInt generation(byte[] wrapped) {
    if (wrapped.length <= HEAD) {
      return OptionalInt.empty();
    }
    var head = ByteBuffer.wrap(wrapped);
    var named = head.getInt() == MARK ? head.getInt() : 0;
    return named > 0 ? OptionalInt.of(named) : OptionalInt.empty();
  }

  static byte[] ciphertext(byte[] wrapped) {
    return Arrays.copyOfRange(wrapped, HEAD, wrapped.length);
  }
}
