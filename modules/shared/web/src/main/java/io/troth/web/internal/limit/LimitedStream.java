package io.troth.web.internal.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives as many bytes as are allowed and then refuses, where the length was not declared. */
final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long taken;

  LimitedStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    var count = super.read(into, from, most);
    count(Math.max(0, count));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int more) {
    taken += more;
    if (taken > limit) {
      throw BodyFilters.tooLarge(limit);
    }
  }
}
