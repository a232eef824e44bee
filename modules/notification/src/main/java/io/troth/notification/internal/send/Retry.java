package io.troth.notification.internal.send;

import io.troth.notification.internal.mail.Reply;
import java.time.Duration;

/** Why a mail was not taken for now, and how patient that makes us (RFC 5321 section 4.2.2). */
enum Retry {
  /** Nobody answered, or the server is closing: it may be back in a moment. */
  NO_ANSWER(1, 1),
  /** The server asks to come again, as those do that let in only whom they know already. */
  COME_AGAIN(6, 1),
  /** The mailbox or the server is full, or it cannot be written: somebody has to tidy up first. */
  FULL(30, 4);

  private static final int CLOSING = 421;
  private static final int FULL_UP = 452;

  private final int slower;
  private final int longer;

  Retry(int slower, int longer) {
    this.slower = slower;
    this.longer = longer;
  }

  static Retry of(Reply reply) {
    return switch (reply.code()) {
      case 0, CLOSING -> NO_ANSWER;
      case FULL_UP -> FULL;
      default -> COME_AGAIN;
    };
  }

  /**
   * The pause before the next attempt.
   *
   * @param attempts made so far, at least 1
   * @param first after a first failure of the mildest kind
   * @param longest of the mildest kind
   */
  Duration pause(int attempts, Duration first, Duration longest) {
    return Pause.after(attempts, first.multipliedBy(slower), longest.multipliedBy(longer));
  }
}
