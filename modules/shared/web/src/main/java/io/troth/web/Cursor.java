package io.troth.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Names a row of a keyset-paged list in an opaque text. A cursor belongs to one list and carries a
 * checksum, so that one that was cut, changed or taken from another list is refused rather than
 * misread. It is no secret and no permission: what a list shows is decided anew for every page.
 */
public final class Cursor {

  private static final int CHECK = 8;

  private Cursor() {}

  /**
   * Writes a cursor.
   *
   * @param list a fixed word for the list and its order, for example {@code subjects}
   * @param parts the sort key of the row, most significant first
   */
  public static String encode(String list, String... parts) {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      for (var part : parts) {
        out.writeUTF(part);
      }
      var body = bytes.toByteArray();
      out.write(check(list, body), 0, CHECK);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a cursor.
   *
   * @param parts how many parts the list's sort key has
   * @throws Problem {@code invalid-input} naming {@code cursor} when it is not one of this list
   */
  public static List<String> decode(String list, String cursor, int parts) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length < CHECK) {
        throw refused();
      }
      var body = Arrays.copyOf(bytes, bytes.length - CHECK);
      var given = Arrays.copyOfRange(bytes, body.length, bytes.length);
      if (!Arrays.equals(given, Arrays.copyOf(check(list, body), CHECK))) {
        throw refused();
      }
      return read(body, parts);
    } catch (IllegalArgumentException | IOException e) {
      throw refused();
    }
  }

  /**
   * Reads a cursor of a list whose sort key is an identifier.
   *
   * @throws Problem {@code invalid-input} naming {@code cursor} when it is not one of this list
   */
  public static UUID decodeId(String list, String cursor) {
    try {
      return UUID.fromString(decode(list, cursor, 1).get(0));
    } catch (IllegalArgumentException noId) {
      throw refused();
    }
  }

  private static List<String> read(byte[] body, int parts) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(body));
    var read = new ArrayList<String>(parts);
    while (in.available() > 0) {
      read.add(in.readUTF());
    }
    if (read.size() != parts) {
      throw refused();
    }
    return List.copyOf(read);
  }

  private static byte[] check(String list, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((list + '\0').getBytes(UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Problem refused() {
    return Problem.at(
        CommonProblem.INVALID_INPUT,
        "cursor",
        "This cursor is not one of this list.",
        "the member next of the page before, unchanged, or no cursor for the first page");
  }
}
