package io.troth.notification.api;

import java.util.UUID;

/**
 * Takes delivery status notifications (RFC 3464) and complaints (abuse reports, RFC 5965) on mails
 * of any tenant.
 */
public interface Bounces {

  /** Bytes of the longest report that is taken: 1 MiB. */
  int LONGEST = 1024 * 1024;

  /**
   * Reads one report. The tenant and the notice are found by the signed envelope sender the mail
   * carried (VERP), so a forged report changes nothing.
   *
   * @param message the report as received, at most {@link #LONGEST} bytes
   * @throws io.troth.kernel.Problem invalid-input when it is no such report
   */
  Outcome receive(byte[] message);

  /** What a report led to. */
  sealed interface Outcome {
    /** The notice came back for good; its evidence is void from now on. */
    record Bounced(UUID notice) implements Outcome {}

    /** Delivery is only delayed, or succeeded: nothing changes. */
    record Noted(UUID notice) implements Outcome {}

    /** The person called it unwanted: its evidence stands, optional mails stop. */
    record Complained(UUID notice) implements Outcome {}

    /** The report is about no notice of ours. */
    record Unknown() implements Outcome {}
  }
}
