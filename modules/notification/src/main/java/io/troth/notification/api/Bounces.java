package io.troth.notification.api;

import java.util.UUID;

/** Takes delivery status notifications (RFC 3464) for mails of any tenant. */
public interface Bounces {

  /**
   * Reads one report. The tenant and the notice are found by the signed envelope sender the mail
   * carried (VERP), so a forged report changes nothing.
   *
   * @param message the report as received, at most 1 MiB
   * @throws io.troth.kernel.Problem invalid-input when it is no such report
   */
  Outcome receive(byte[] message);

  /** What a report led to. */
  sealed interface Outcome {
    /** The notice came back for good; its evidence is void from now on. */
    record Bounced(UUID notice) implements Outcome {}

    /** Delivery is only delayed, or succeeded: nothing changes. */
    record Noted(UUID notice) implements Outcome {}

    /** The report is about no notice of ours. */
    record Unknown() implements Outcome {}
  }
}
