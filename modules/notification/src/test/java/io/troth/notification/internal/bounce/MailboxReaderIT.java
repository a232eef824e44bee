package io.troth.notification.internal.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Bounces;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Notices;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.bounce.MailboxReader.Tally;
import io.troth.notification.internal.mail.Relay.Encryption;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MailboxReaderIT {

  private static final String ADDRESS = "catcher@bounces.example.test";
  private static final GreenMail MAILBOX =
      new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);

  @Inject Fixtures fixtures;
  @Inject Notices notices;
  @Inject TestRelay relay;
  @Inject Bounces bounces;
  @Inject LeaseStatements leases;
  @Inject UniqueIds ids;
  @Inject MutableClock clock;

  private MailboxReader reader;

  private TenantProfile tenant;
  private SubjectRef mia;
  private String sender;

  @BeforeAll
  static void openMailbox() {
    MAILBOX.start();
    MAILBOX.setUser(ADDRESS, MailboxSettings.USER, MailboxSettings.PASSWORD);
  }

  @AfterAll
  static void closeMailbox() {
    MAILBOX.stop();
  }

  @BeforeEach
  void oneMailHandedOver() throws FolderException {
    MAILBOX.purgeEmailFromAllMailboxes();
    var settings = new MailboxSettings(MAILBOX.getImap().getPort());
    reader = new MailboxReader(settings, bounces, leases, ids, clock);
    relay.server().forget();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    mia = fixtures.person(tenant, "mia.imap@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    sender = relay.server().to("mia.imap@example.test").get(0).sender();
  }

  @AfterEach
  void realTime() {
    leases.release("bounce-mailbox", OTHER);
    clock.reset();
  }

  @Test
  void aReportIsRecordedAndMovedAway() throws Exception {
    deliver(Reports.report(sender, "failed", "5.1.1"));

    assertThat(reader.read(ONE)).isEqualTo(new Tally(1, 0));

    assertThat(state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(in("INBOX")).isEmpty();
    assertThat(in("Troth-Read")).hasSize(1);
    assertThat(reader.read(ONE)).isEqualTo(Tally.NOTHING);
  }

  @Test
  void whatIsNoReportOnAMailOfOursIsKeptApartForAPerson() throws Exception {
    deliver("Subject: hello\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII));
    deliver(Reports.report("bounce+" + "a".repeat(52) + "@b.test", "failed", "5.1.1"));

    assertThat(reader.read(ONE)).isEqualTo(new Tally(0, 2));

    assertThat(in("INBOX")).isEmpty();
    assertThat(in("Troth-Other")).hasSize(2);
    assertThat(state()).isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void theSameReportAfterACrashBeforeTheMoveIsOneBounce() throws Exception {
    deliver(Reports.report(sender, "failed", "5.1.1"));
    deliver(Reports.report(sender, "failed", "5.1.1"));

    assertThat(reader.read(ONE)).isEqualTo(new Tally(2, 0));

    assertThat(state()).isEqualTo(NoticeState.BOUNCED);
    assertThat(in("Troth-Read")).hasSize(2);
  }

  @Test
  void ofAReportThatReturnsTenMegabytesTheBeginningIsEnough() throws Exception {
    var report = new String(Reports.report(sender, "failed", "5.1.1"), StandardCharsets.US_ASCII);
    var returned = "Content-Type: message/rfc822\r\n\r\nSubject: long\r\n\r\n";
    var lines = "x".repeat(76).concat("\r\n").repeat(130_000);
    deliver(
        report
            .replace("--edge--", "--edge\r\n" + returned + lines + "\r\n--edge--")
            .getBytes(StandardCharsets.US_ASCII));

    assertThat(reader.read(ONE)).isEqualTo(new Tally(1, 0));

    assertThat(state()).isEqualTo(NoticeState.BOUNCED);
  }

  @Test
  void whileOneReplicaHasTheMailboxAnotherReadsNothing() throws Exception {
    deliver(Reports.report(sender, "failed", "5.1.1"));
    leases.take("bounce-mailbox", OTHER, clock.instant(), Duration.ofMinutes(5));

    assertThat(reader.read(ONE)).isEqualTo(Tally.NOTHING);
    assertThat(in("INBOX")).hasSize(1);

    clock.advance(Duration.ofMinutes(6));
    assertThat(reader.read(ONE)).isEqualTo(new Tally(1, 0));
  }

  @Test
  void aReplicaWhoseClockIsBehindDoesNotTakeTheMailboxFromAnother() throws Exception {
    deliver(Reports.report(sender, "failed", "5.1.1"));
    leases.take("bounce-mailbox", OTHER, clock.instant().plusSeconds(30), Duration.ofMinutes(5));

    assertThat(reader.read(ONE)).isEqualTo(Tally.NOTHING);
  }

  @Test
  void aLeaseOfAClockThatWasADayAheadIsOver() throws Exception {
    deliver(Reports.report(sender, "failed", "5.1.1"));
    var tomorrow = clock.instant().plus(Duration.ofDays(1));
    leases.take("bounce-mailbox", OTHER, tomorrow, Duration.ofMinutes(5));

    assertThat(reader.read(ONE)).isEqualTo(new Tally(1, 0));
  }

  /** There what was moved stays in the folder, marked as deleted: more than is read at a time. */
  @Test
  void whereMailsCannotBeMovedEachIsReadOnceAll() throws Exception {
    for (int report = 0; report < 25; report++) {
      deliver(Reports.report(sender, "failed", "5.1.1"));
    }
    try (var plain = new PlainImap(MAILBOX.getImap().getPort())) {
      var settings = new MailboxSettings(plain.port());
      reader = new MailboxReader(settings, bounces, leases, ids, clock);

      assertThat(reader.read(ONE)).isEqualTo(new Tally(20, 0));
      assertThat(reader.read(ONE)).isEqualTo(new Tally(5, 0));
      assertThat(reader.read(ONE)).isEqualTo(Tally.NOTHING);
    }

    assertThat(in("INBOX")).isEmpty();
    assertThat(in("Troth-Read")).hasSize(25);
  }

  @Test
  void whereEncryptionIsAskedNoPasswordGoesInTheClear() throws Exception {
    try (var plain = new PlainImap(MAILBOX.getImap().getPort())) {
      var settings = new MailboxSettings(plain.port(), Encryption.STARTTLS);
      reader = new MailboxReader(settings, bounces, leases, ids, clock);

      assertThatThrownBy(() -> reader.read(ONE)).isInstanceOf(MessagingException.class);
      assertThat(plain.heard()).noneMatch(line -> line.contains(MailboxSettings.PASSWORD));
    }
  }

  private NoticeState state() {
    return fixtures.in(tenant, () -> notices.of(mia)).get(0).state();
  }

  private static void deliver(byte[] raw) throws Exception {
    var user = MAILBOX.getUserManager().getUserByEmail(ADDRESS);
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
  }

  private static List<StoredMessage> in(String folder) throws FolderException {
    var user = MAILBOX.getUserManager().getUserByEmail(ADDRESS);
    var store = MAILBOX.getManagers().getImapHostManager();
    var found = store.getFolder(user, folder);
    return found == null ? List.of() : found.getNonDeletedMessages();
  }
}
