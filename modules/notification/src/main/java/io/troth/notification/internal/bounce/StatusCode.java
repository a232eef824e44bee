package io.troth.notification.internal.bounce;

import io.troth.notification.api.ReturnKind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463) of a mail that was given up, and what follows from it.
 *
 * @param classDigit 4 for what was tried until it was given up, 5 for what was refused
 * @param subject what the code is about: 1 address, 2 mailbox, 3 system, 4 network, 5 protocol, 6
 *     content, 7 policy, 0 anything
 */
record StatusCode(int classDigit, int subject, int detail) {

  private static final Pattern FORM =
      Pattern.compile("(?<![0-9.])([245])\\.([0-9]{1,3})\\.([0-9]{1,3})(?![0-9.])");
  private static final Pattern REPLY = Pattern.compile("(?<![0-9.])([45])[0-9]{2}(?![0-9.])");

  /**
   * Reads the status, or the one in the server's own words where the status says nothing
   * particular.
   *
   * @param diagnostic the reply of the server that refused, in which a code may stand
   */
  static Optional<StatusCode> read(String status, String diagnostic) {
    var said = find(status);
    return said.filter(code -> code.subject() != 0).or(() -> find(diagnostic)).or(() -> said);
  }

  /** Whether a server's own words begin a plain permanent refusal (RFC 5321 §4.2.1). */
  static boolean isPlainRefusal(String diagnostic) {
    var reply = REPLY.matcher(diagnostic);
    return reply.find() && reply.group(1).equals("5");
  }

  /** What a mail that was given up with this code says of its address. */
  ReturnKind kind() {
    if (classDigit != 5) {
      return ReturnKind.SOFT;
    }
    return switch (subject) {
      case 0 -> ReturnKind.HARD;
      case 1 -> aboutAddress();
      case 2 -> aboutMailbox();
      // 5.3.4: this one mail is too big. The rest is the server's trouble.
      case 3 -> detail == 4 ? ReturnKind.BLOCKED : ReturnKind.SOFT;
      // 5.4.4: the domain leads nowhere. The rest is the network's trouble.
      case 4 -> detail == 4 ? ReturnKind.HARD : ReturnKind.SOFT;
      default -> ReturnKind.BLOCKED;
    };
  }

  /** 5.1.7 and 5.1.8 are about the sender's address. */
  private ReturnKind aboutAddress() {
    return detail == 7 || detail == 8 ? ReturnKind.BLOCKED : ReturnKind.HARD;
  }

  /** Disabled for good; too long a mail; else full, or not to be used now. */
  private ReturnKind aboutMailbox() {
    return switch (detail) {
      case 1 -> ReturnKind.HARD;
      case 3 -> ReturnKind.BLOCKED;
      default -> ReturnKind.SOFT;
    };
  }

  @Override
  public String toString() {
    return classDigit + "." + subject + "." + detail;
  }

  private static Optional<StatusCode> find(String text) {
    var form = FORM.matcher(text);
    return form.find()
        ? Optional.of(
            new StatusCode(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }
}
