package io.troth.retention.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Binds every line to the one before it, so that a changed or missing line is noticed. */
final class JournalChain {

  private static final String HMAC = "HmacSHA256";
  private static final String BEGINNING = "troth.erasure-journal.v1";

  private final SecretKeySpec key;

  JournalChain(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  /**
   * What a file holds.
   *
   * @param lines that can be read, in their order, whether or not they are genuine: what they say
   *     was erased is erased again rather than forgotten
   * @param fault what is wrong with it, in one sentence
   */
  record Reading(List<JournalLine> lines, Optional<String> fault) {}

  JournalLine after(Optional<JournalLine> last, JournalEntry entry) {
    var position = last.map(JournalLine::position).orElse(0L) + 1;
    var before = last.map(JournalLine::mac).orElse(BEGINNING);
    return new JournalLine(position, entry, mac(before, JournalLine.unsigned(position, entry)));
  }

  Reading read(List<String> texts) {
    var lines = new ArrayList<JournalLine>();
    Optional<String> fault = Optional.empty();
    Optional<JournalLine> last = Optional.empty();
    for (var text : texts) {
      var line = JournalLine.read(text);
      if (line.isEmpty()) {
        fault = fault.or(() -> Optional.of("A line of the journal cannot be read."));
        continue;
      }
      var read = line.get();
      if (!follows(last, read)) {
        fault =
            fault.or(
                () ->
                    Optional.of(
                        "The journal was changed at or before line " + read.position() + "."));
      }
      lines.add(read);
      last = line;
    }
    return new Reading(List.copyOf(lines), fault);
  }

  private boolean follows(Optional<JournalLine> last, JournalLine line) {
    var right = after(last, line.entry());
    return right.position() == line.position()
        && MessageDigest.isEqual(right.mac().getBytes(UTF_8), line.mac().getBytes(UTF_8));
  }

  private String mac(String before, String line) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal((before + "\n" + line).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
