package io.troth.web.internal.idempotency;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.crypto.Mac;

/** Hashes a body while it is read by somebody else, keeping none of it. */
final class HashingStream extends FilterInputStream {

  private final Mac mac;

  HashingStream(InputStream body, Mac mac) {
    super(body);
    this.mac = mac;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    if (next >= 0) {
      mac.update((byte) next);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    var count = super.read(into, from, most);
    if (count > 0) {
      mac.update(into, from, count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The hash of the whole body, reading on where its reader stopped. */
  byte[] finish() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return mac.doFinal();
  }
}
