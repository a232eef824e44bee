package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.notification.internal.LetterWriter;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.NoticesGiven;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.VersionReader;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.Relay.RelayUnreachable;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.suppression.SuppressionStatements;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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
  private final TenantScope scope;
  private final TenantDirectory tenants;
  private final Subjects subjects;
  private final IdentityVault vault;
  private final SuppressionStatements suppressions;
  private final VersionReader versions;
  private final NoticesGiven given;
  private final LetterWriter writer;
  private final Pacer pacer;
  private final MailSettings settings;
  private final InstantSource clock;

  Sender(
      ClaimStatements due,
      Claims claims,
      TenantScope scope,
      TenantDirectory tenants,
      Subjects subjects,
      IdentityVault vault,
      SuppressionStatements suppressions,
      VersionReader versions,
      NoticesGiven given,
      LetterWriter writer,
      Pacer pacer,
      MailSettings settings,
      InstantSource clock) {
    this.due = due;
    this.claims = claims;
    this.scope = scope;
    this.tenants = tenants;
    this.subjects = subjects;
    this.vault = vault;
    this.suppressions = suppressions;
    this.versions = versions;
    this.given = given;
    this.writer = writer;
    this.pacer = pacer;
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
    for (var tenant : due.tenants(clock.instant())) {
      if (!stopping.getAsBoolean()) {
        claimed += scope.call(tenant, () -> sendBatch(tenant, line, stopping));
      }
    }
    return claimed;
  }

  private int sendBatch(TenantId tenant, MailLine line, BooleanSupplier stopping) {
    var profile = tenants.byId(tenant);
    if (profile.isEmpty()) {
      return 0;
    }
    var taken = claims.take();
    if (!taken.isEmpty()) {
      var batch = gather(profile.get(), taken);
      taken.forEach(claim -> sendOne(batch, claim, line, stopping));
    }
    return taken.size();
  }

  /** What the mails of a batch need, read in one go. */
  private record Batch(
      TenantProfile tenant,
      Map<SubjectRef, SubjectView> people,
      Map<SubjectRef, Identity> identities,
      Set<SubjectRef> suppressed,
      Map<UUID, NoticeWords> words,
      Map<SubjectRef, Set<VersionId>> told,
      Set<VersionId> withdrawn) {}

  private Batch gather(TenantProfile tenant, List<Claim> taken) {
    var refs = taken.stream().map(Claim::subject).distinct().toList();
    var words = new HashMap<UUID, NoticeWords>();
    for (var claim : taken) {
      if (!words.containsKey(claim.topic().key())) {
        versions.read(claim.topic()).ifPresent(found -> words.put(claim.topic().key(), found));
      }
    }
    return new Batch(
        tenant,
        subjects.findAll(refs),
        vault.findAll(refs),
        suppressions.among(refs),
        words,
        given.among(refs, words.values()),
        withdrawn(taken));
  }

  private Set<VersionId> withdrawn(List<Claim> taken) {
    return taken.stream()
        .map(Claim::topic)
        .filter(topic -> versions.isWithdrawn(topic.policy(), topic.version()))
        .map(Topic::version)
        .collect(Collectors.toSet());
  }

  private void sendOne(Batch batch, Claim claim, MailLine line, BooleanSupplier stopping) {
    if (batch.withdrawn().contains(claim.topic().version())) {
      claims.cancelled(claim);
      return;
    }
    var words = batch.words().get(claim.topic().key());
    if (words == null || stopping.getAsBoolean() || isTooLate(claim)) {
      claims.release(claim, clock.instant().plus(SOON));
      return;
    }
    var person = batch.people().get(claim.subject());
    var identity = batch.identities().get(claim.subject());
    var address = address(batch, claim, identity);
    if (person == null || identity == null || address.isEmpty()) {
      claims.undeliverable(claim);
      return;
    }
    var outcome =
        write(claim, batch, person, identity, address.get(), words)
            .map(letter -> handOver(letter, line))
            .orElseGet(() -> later("The mail could not be written"));
    claims.record(claim, outcome, person.zone());
  }

  /** One mail that cannot be written must not hold up the others; it is tried again and logged. */
  private Optional<Letter> write(
      Claim claim,
      Batch batch,
      SubjectView person,
      Identity identity,
      MailAddress address,
      NoticeWords words) {
    try {
      var told = batch.told().getOrDefault(claim.subject(), Set.of());
      return Optional.of(
          writer.write(claim, batch.tenant(), person, identity, address, words, told));
    } catch (RuntimeException fault) {
      LOG.errorf("Notice %s cannot be written: %s", claim.notice(), fault.getClass().getName());
      LOG.debug("A notice cannot be written", fault);
      return Optional.empty();
    }
  }

  private HandOver handOver(Letter letter, MailLine line) {
    try {
      pacer.await();
      return line.handOver(letter);
    } catch (RelayUnreachable unreachable) {
      return later("The mail server cannot be reached");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return later("Sending was interrupted");
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

  private static HandOver later(String fault) {
    return new HandOver.Later(Reply.none(fault));
  }
}
