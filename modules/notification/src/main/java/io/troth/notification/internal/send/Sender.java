package io.troth.notification.internal.send;

import static java.util.Objects.requireNonNull;

import io.troth.kernel.TenantId;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.letter.LetterWriter.Said;
import io.troth.notification.internal.letter.LetterWriter.Sitting;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.notification.internal.reminder.Reminding;
import io.troth.notification.internal.reminder.Reminding.Turn;
import io.troth.notification.internal.send.Ending.Answered;
import io.troth.notification.internal.send.Ending.NoAddress;
import io.troth.notification.internal.send.Ending.Parked;
import io.troth.notification.internal.send.Ending.Pointless;
import io.troth.notification.internal.send.Ending.Unwritten;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, a batch per tenant in turn, so that no tenant waits for another's whole
 * mailing. Nothing is held in a transaction while the mail server is spoken to.
 */
@Singleton
final class Sender {

  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final ClaimStatements due;
  private final Claims claims;
  private final Batches batches;
  private final Recorder recorder;
  private final Turns turns;
  private final Post post;
  private final TenantScope scope;
  private final TenantDirectory tenants;
  private final Reminding reminders;
  private final MailSettings settings;
  private final InstantSource clock;

  Sender(
      ClaimStatements due,
      Claims claims,
      Batches batches,
      Recorder recorder,
      Turns turns,
      Post post,
      TenantScope scope,
      TenantDirectory tenants,
      Reminding reminders,
      MailSettings settings,
      InstantSource clock) {
    this.due = due;
    this.claims = claims;
    this.batches = batches;
    this.recorder = recorder;
    this.turns = turns;
    this.post = post;
    this.scope = scope;
    this.tenants = tenants;
    this.reminders = reminders;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One batch of every tenant that has mails due.
   *
   * @return how many mails were claimed
   */
  int sendDue(MailLine line, BooleanSupplier stopping) {
    var claimed = 0;
    if (turns.areHeld()) {
      return claimed;
    }
    for (var tenant : due.tenants(clock.instant())) {
      if (!stopping.getAsBoolean()) {
        claimed += batchOf(tenant, line, stopping);
      }
    }
    return claimed;
  }

  /** One tenant whose mails cannot be worked on must not hold up those after it. */
  private int batchOf(TenantId tenant, MailLine line, BooleanSupplier stopping) {
    try {
      return scope.call(tenant, () -> sendBatch(tenant, line, stopping));
    } catch (RuntimeException trouble) {
      LOG.warnf("Tenant %s cannot be mailed for: %s", tenant, trouble.getClass().getName());
      LOG.debug("A tenant's mails cannot be worked on", trouble);
      return 0;
    }
  }

  private int sendBatch(TenantId tenant, MailLine line, BooleanSupplier stopping) {
    var profile = tenants.byId(tenant);
    if (profile.isEmpty()) {
      return 0;
    }
    var taken = claims.take();
    if (!taken.isEmpty()) {
      var batch =
          batches.read(profile.get(), taken.stream().flatMap(mail -> mail.all().stream()).toList());
      try (var sheet = recorder.begin()) {
        taken.forEach(claim -> sheet.add(send(batch, claim, line, stopping)));
      }
    }
    return taken.size();
  }

  /** What cannot be told now falls out of the mail, which tells of the rest. */
  private List<Ending> send(Batch batch, Claim claim, MailLine line, BooleanSupplier stopping) {
    var endings = new ArrayList<Ending>();
    var going = new ArrayList<Claim>();
    for (var each : claim.all()) {
      heldBack(batch, each).ifPresentOrElse(endings::add, () -> going.add(each));
    }
    if (!going.isEmpty()) {
      endings.addAll(sendMail(batch, Claim.together(going), line, stopping));
    }
    return endings;
  }

  private List<Ending> sendMail(Batch batch, Claim claim, MailLine line, BooleanSupplier stopping) {
    if (stopping.getAsBoolean() || isTooLate(claim)) {
      return parked(claim, soon());
    }
    var person = batch.people().get(claim.subject());
    var identity = batch.identities().get(claim.subject());
    var address = address(batch, claim, identity);
    if (person == null || identity == null || address.isEmpty()) {
      return claim.all().stream().<Ending>map(NoAddress::new).toList();
    }
    var zone = person.zone().orElse(batch.tenant().zone());
    var later = turns.notBefore(claim, batch.quiet(), zone, address.get());
    if (later.isPresent()) {
      return parked(claim, later.get());
    }
    var endings = new ArrayList<Ending>();
    var to = new Addressee(person, identity, address.get());
    write(batch, claim, to, endings)
        .ifPresent(mail -> endings.addAll(mail.answered(post.handOver(mail.letter(), line))));
    return endings;
  }

  private static List<Ending> parked(Claim claim, Instant due) {
    return claim.all().stream().<Ending>map(each -> new Parked(each, due)).toList();
  }

  /**
   * Who has answered meanwhile is not reminded any more, and nobody is by night; of what was
   * withdrawn nobody is told at all, and of what this replica has not heard of, soon.
   */
  private Optional<Ending> heldBack(Batch batch, Claim claim) {
    if (batch.withdrawn().contains(claim.topic().version())) {
      return Optional.of(new Pointless(claim));
    }
    if (batch.unreadable().contains(claim.topic().key())) {
      return Optional.of(new Unwritten(claim));
    }
    var isKnown = batch.words().containsKey(claim.topic().key());
    if (!claim.topic().isReminder()) {
      return isKnown ? Optional.empty() : Optional.of(new Parked(claim, soon()));
    }
    var zone =
        Optional.ofNullable(batch.people().get(claim.subject()))
            .flatMap(SubjectView::zone)
            .orElse(batch.tenant().zone());
    var turn = reminders.turn(claim.topic(), claim.subject(), zone);
    if (turn instanceof Turn.Later later) {
      return Optional.of(new Parked(claim, later.due()));
    }
    if (turn instanceof Turn.Never) {
      return Optional.of(new Pointless(claim));
    }
    return isKnown ? Optional.empty() : Optional.of(new Parked(claim, soon()));
  }

  private Instant soon() {
    return clock.instant().plus(SOON);
  }

  /** Whom a mail goes to. */
  private record Addressee(SubjectView person, Identity identity, MailAddress address) {

    Letter write(Sitting writing, Claim claim, NoticeWords words, Set<VersionId> told) {
      return writing.write(claim, person, identity, address, words, told);
    }

    Said say(Sitting writing, Claim claim, VersionWords words, Set<VersionId> told) {
      return writing.say(claim, person, identity, words, told);
    }

    Letter write(Sitting writing, List<Said> changes) {
      return writing.write(changes, person, identity, address);
    }
  }

  /** A mail that can go, and what it tells of. */
  private record Mail(Claim claim, Addressee to, Letter letter) {

    List<Ending> answered(HandOver answer) {
      var shared = Optional.of(claim).filter(Claim::isShared);
      return claim.all().stream()
          .<Ending>map(
              each -> new Answered(each, answer, to.person().zone(), letter.form(), shared))
          .toList();
    }
  }

  /**
   * A mail that cannot be written must not hold up others, nor one change in it the others: it is
   * tried again by itself, refused in the end, and logged.
   *
   * @param endings what could not be said is added
   */
  private Optional<Mail> write(Batch batch, Claim claim, Addressee to, List<Ending> endings) {
    var told = batch.told().getOrDefault(claim.subject(), Set.of());
    if (!claim.isShared()) {
      var words = requireNonNull(batch.words().get(claim.topic().key()));
      return tried(claim, endings, () -> to.write(batch.writing(), claim, words, told))
          .map(letter -> new Mail(claim, to, letter));
    }
    var said = new ArrayList<Said>();
    for (var each : claim.all()) {
      var words = (VersionWords) requireNonNull(batch.words().get(each.topic().key()));
      tried(each, endings, () -> to.say(batch.writing(), each, words, told)).ifPresent(said::add);
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var rest = Claim.together(said.stream().map(Said::claim).toList());
    if (!rest.isShared()) {
      return write(batch, rest, to, endings);
    }
    return tried(rest, endings, () -> to.write(batch.writing(), said))
        .map(letter -> new Mail(rest, to, letter));
  }

  private static <T> Optional<T> tried(Claim claim, List<Ending> endings, Supplier<T> writing) {
    try {
      return Optional.of(writing.get());
    } catch (RuntimeException fault) {
      LOG.errorf("Notice %s cannot be written: %s", claim.notice(), fault.getClass().getName());
      LOG.debug("A notice cannot be written", fault);
      claim.all().stream().map(Unwritten::new).forEach(endings::add);
      return Optional.empty();
    }
  }

  private static Optional<MailAddress> address(
      Batch batch, Claim claim, @Nullable Identity identity) {
    return identity == null || batch.suppressed().contains(claim.subject())
        ? Optional.empty()
        : identity.email().flatMap(MailAddress::parse);
  }

  /** Whether the answer could come when the mail is another replica's already. */
  private boolean isTooLate(Claim claim) {
    return clock.instant().plus(settings.patience()).isAfter(claim.until());
  }
}
