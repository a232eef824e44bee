package io.troth.notification.internal.send;

import io.troth.notification.internal.mail.HandOver;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How working on a claim ended. */
sealed interface Ending {

  Claim claim();

  /**
   * The mail server was asked.
   *
   * @param zone the person's, frozen with the evidence
   * @param form hash of the words the mail was written from
   * @param mail the one under whose ids it went with others; empty for a mail of its own
   */
  record Answered(
      Claim claim,
      HandOver answer,
      Optional<ZoneId> zone,
      Optional<String> form,
      Optional<Claim> mail)
      implements Ending {}

  /** There is nowhere to send it to. */
  record NoAddress(Claim claim) implements Ending {}

  /** It could not be written, so nobody was asked to take it. */
  record Unwritten(Claim claim) implements Ending {}

  /** There is nothing to tell any more. */
  record Pointless(Claim claim) implements Ending {}

  /**
   * It was not begun and is handed back; that was no attempt.
   *
   * @param due from when it may be claimed again
   */
  record Parked(Claim claim, Instant due) implements Ending {}
}
