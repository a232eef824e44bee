package io.troth.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file with the checksums of what is in it. Not closeable on purpose: only {@link #finish()}
 * makes it whole, and a fault on the way there must not.
 */
final class Archive {

  private static final String CHECKSUMS = "checksums.txt";

  private final ZipOutputStream zip;
  private final LocalDateTime at;
  private final StringBuilder checksums = new StringBuilder();

  Archive(OutputStream out, Instant at) {
    this.zip = new ZipOutputStream(out, UTF_8);
    this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  /** What a file consists of. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  void file(String path, Body body) throws IOException {
    var digest = sha256();
    begin(path);
    var out = new DigestOutputStream(new Open(zip), digest);
    body.writeTo(out);
    out.flush();
    zip.closeEntry();
    checksums
        .append(HexFormat.of().formatHex(digest.digest()))
        .append("  ")
        .append(path)
        .append('\n');
  }

  /** Adds the checksums, in the form that {@code sha256sum -c} reads, and the directory. */
  void finish() throws IOException {
    begin(CHECKSUMS);
    zip.write(checksums.toString().getBytes(UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  private void begin(String path) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writers that close what they wrote to close nothing here. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
