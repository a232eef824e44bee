package io.troth.notification.internal.bounce;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.Bounces.Outcome;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox in which reports arrive, one replica at a time. A mail is moved away only after
 * what it says is recorded; a crash in between has it read again, which changes nothing.
 */
@Singleton
class MailboxReader {

  private static final Logger LOG = Logger.getLogger(MailboxReader.class);

  private final BounceSettings.Imap settings;
  private final Bounces bounces;
  private final LeaseStatements leases;
  private final InstantSource clock;
  private final UUID replica;

  MailboxReader(
      BounceSettings settings,
      Bounces bounces,
      LeaseStatements leases,
      UniqueIds ids,
      InstantSource clock) {
    this.settings = settings.imap();
    this.bounces = bounces;
    this.leases = leases;
    this.clock = clock;
    this.replica = ids.next();
  }

  /** How many mails became what. */
  record Tally(int read, int other) {
    static final Tally NOTHING = new Tally(0, 0);
  }

  @Scheduled(
      identity = "bounce-mailbox",
      every = "{troth.bounces.imap.every:1m}",
      delayed = "20s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void poll() {
    if (settings.host().isEmpty()) {
      return;
    }
    try {
      read(replica);
    } catch (MessagingException | IOException trouble) {
      LOG.warnf("The mailbox of reports cannot be read: %s", trouble.getClass().getName());
      LOG.debug("The mailbox of reports cannot be read", trouble);
    }
  }

  /**
   * Reads what is there, as long as the lease is this holder's.
   *
   * @param holder who reads; another one in the same moment reads nothing
   */
  Tally read(UUID holder) throws MessagingException, IOException {
    if (!mine(holder)) {
      return Tally.NOTHING;
    }
    try (var mailbox = ImapMailbox.open(settings)) {
      var read = 0;
      var other = 0;
      for (var message : mailbox.oldest(settings.batch())) {
        if (!mine(holder)) {
          break;
        }
        if (isReport(message)) {
          mailbox.move(message, settings.readFolder());
          read++;
        } else {
          mailbox.move(message, settings.otherFolder());
          other++;
        }
      }
      return new Tally(read, other);
    } finally {
      leases.release(job(), holder);
    }
  }

  private boolean mine(UUID holder) {
    return leases.take(job(), holder, clock.instant(), settings.lease());
  }

  private String job() {
    return "bounce-mailbox";
  }

  /** Whether it was a report on a mail of ours; what fails on our side stays in the folder. */
  private boolean isReport(Message message) throws MessagingException, IOException {
    try {
      var outcome = bounces.receive(ImapMailbox.read(message, Bounces.LONGEST));
      return !(outcome instanceof Outcome.Unknown);
    } catch (Problem noReport) {
      return false;
    }
  }
}
