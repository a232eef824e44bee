package io.troth.notification.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The domain that the current tenant's mails come from, in place of the platform's. It is used only
 * while every record it needs was found in the DNS when last asked; until then, and whenever one is
 * lost, mails come from the platform's.
 */
public interface SenderDomains {

  Optional<SenderDomain> current();

  /**
   * Chooses a domain, makes it a key, and says what to publish. Another domain takes the place of
   * the one before.
   *
   * @throws io.troth.kernel.Problem invalid-input at {@code domain}
   */
  SenderDomain choose(String domain);

  /**
   * Asks the DNS for every record now. What nobody answers stays as it was.
   *
   * @throws io.troth.kernel.Problem not-found when no domain is chosen
   */
  SenderDomain check();

  /**
   * Makes a new key. The one in use goes on signing until the new one is found published; its own
   * record is still to be kept for mails on their way.
   *
   * @throws io.troth.kernel.Problem not-found when no domain is chosen; conflict while a new key
   *     waits already
   */
  SenderDomain rotate();

  /** Goes back to the platform's domain; the keys are destroyed. */
  void giveUp();

  /**
   * @param bounceDomain where mails that come back are sent to: the envelope's sender (RFC 5321
   *     §2.3.1)
   * @param usable whether mails come from it
   * @param records to publish, those of a former key last
   */
  record SenderDomain(
      String domain,
      String bounceDomain,
      boolean usable,
      Instant chosenAt,
      Optional<Instant> checkedAt,
      List<DnsRecord> records) {
    public SenderDomain {
      records = List.copyOf(records);
    }
  }

  /**
   * One record to publish.
   *
   * @param name absolute, without the dot at its end
   * @param type {@code TXT} or {@code MX}
   * @param value as it is written in a zone
   * @param seen what stood there when last asked, at most 500 characters of anybody's text
   * @param keepUntil when it may go; empty while it is needed
   */
  record DnsRecord(
      Use use,
      String name,
      String type,
      String value,
      RecordState state,
      String seen,
      Optional<Instant> keepUntil) {}

  /** What a record is for. */
  enum Use {
    /** Who may send for the bounce domain (RFC 7208). */
    SPF,
    /** The key that mails are signed with (RFC 6376). */
    DKIM,
    /** What receivers do with mails that prove neither (RFC 7489). */
    DMARC,
    /** Who takes mails that come back. */
    BOUNCES
  }

  /** What was found at a record's name. */
  enum RecordState {
    /** Not asked yet, or nobody answered. */
    UNKNOWN,
    /** What must stand there stands there. */
    FOUND,
    /** Something else stands there. */
    DIFFERENT,
    /** Nothing stands there. */
    MISSING
  }
}
