package io.troth.centre.internal.script;

import jakarta.ws.rs.core.EntityTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the script, read and compressed once.
 *
 * @param hash first 16 hex digits of the SHA-256 of its bytes: part of its lasting address
 * @param integrity for the attribute of the same name (W3C Subresource Integrity)
 */
record ServedScript(byte[] plain, byte[] gzipped, String hash, String integrity) {

  private static final String FOLDER = "troth-script/";
  private static final int HASH_BYTES = 8;

  static ServedScript read(String file) {
    try (var in =
        Objects.requireNonNull(
            ServedScript.class.getClassLoader().getResourceAsStream(FOLDER + file), file)) {
      var bytes = in.readAllBytes();
      return new ServedScript(
          bytes,
          gzip(bytes),
          HexFormat.of().formatHex(digest("SHA-256", bytes), 0, HASH_BYTES),
          "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two forms of the same bytes are two representations (RFC 9110 section 8.8.3). */
  EntityTag tag(boolean compressed) {
    return new EntityTag(compressed ? hash + "-gzip" : hash);
  }

  byte[] bytes(boolean compressed) {
    return compressed ? gzipped : plain;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new SmallestGzip(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
