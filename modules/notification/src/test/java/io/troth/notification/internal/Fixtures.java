package io.troth.notification.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.Events;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.Change;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.event.VersionPublished;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tenants, people and policies that do not exist; every test makes its own tenant. */
@Singleton
final class Fixtures {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Tenants tenants;
  private final TenantScope scope;
  private final Subjects subjects;
  private final PolicyShelf shelf;
  private final Events events;
  private final EventsIdle idle;
  private final MailWorker worker;
  private final UniqueIds ids;
  private final InstantSource clock;

  Fixtures(
      Tenants tenants,
      TenantScope scope,
      Subjects subjects,
      PolicyShelf shelf,
      Events events,
      EventsIdle idle,
      MailWorker worker,
      UniqueIds ids,
      InstantSource clock) {
    this.tenants = tenants;
    this.scope = scope;
    this.subjects = subjects;
    this.shelf = shelf;
    this.events = events;
    this.idle = idle;
    this.worker = worker;
    this.ids = ids;
    this.clock = clock;
  }

  TenantProfile tenant() {
    return tenant("Example Ltd");
  }

  TenantProfile tenant(String name) {
    var slug = "example-" + NUMBERS.incrementAndGet();
    return tenants.create(slug, name, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
  }

  <T> T in(TenantProfile tenant, Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  SubjectRef person(TenantProfile tenant, String address) {
    return person(tenant, address, "Mia Moss", Locale.ENGLISH);
  }

  SubjectRef person(TenantProfile tenant, String address, String name, Locale locale) {
    return upsert(tenant, address, Optional.of(address), name, locale);
  }

  SubjectRef personWithoutAddress(TenantProfile tenant, String externalId) {
    return upsert(tenant, externalId, Optional.empty(), "Mia Moss", Locale.ENGLISH);
  }

  SubjectRef movesTo(TenantProfile tenant, String externalId, String address) {
    return upsert(tenant, externalId, Optional.of(address), "Mia Moss", Locale.ENGLISH);
  }

  private SubjectRef upsert(
      TenantProfile tenant, String id, Optional<String> address, String name, Locale locale) {
    var zone = Optional.of(ZoneId.of("Europe/Vienna"));
    var registration =
        new SubjectRegistration(
            id, address, Optional.of(name), Optional.of(locale), zone, List.of());
    return in(tenant, () -> subjects.upsert(registration).ref());
  }

  /** Publishes the next version, dated in ten days. */
  VersionId publish(TenantProfile tenant) {
    return publish(tenant, Significance.NOTICE);
  }

  VersionId publish(TenantProfile tenant, Significance significance) {
    return in(
        tenant,
        () -> {
          var number = shelf.entries().size() + 1;
          var version = version(number, significance);
          shelf.add(new PolicyShelf.Entry(version, document(number), changes(significance)));
          QuarkusTransaction.requiringNew().run(() -> events.publish(published(version)));
          return version.id();
        });
  }

  /** Delivers facts, plans and sends until nothing is due any more. */
  void settle() {
    idle.await();
    worker.drain();
    idle.await();
  }

  private VersionPublished published(PublishedVersion version) {
    return new VersionPublished(
        shelf.policy(),
        version.id(),
        version.number(),
        version.publishedAt(),
        version.effectiveAt(),
        version.declared(),
        version.contentHash());
  }

  private PublishedVersion version(int number, Significance significance) {
    var now = clock.instant();
    return new PublishedVersion(
        new VersionId(ids.next()),
        number,
        now,
        now.plus(Duration.ofDays(number == 1 ? 0 : 10)),
        NoticePeriod.ofDays(7),
        significance,
        "00".repeat(32),
        commitments());
  }

  private static ChangeSet changes(Significance significance) {
    var change =
        new Change(
            "recipient:newsletter-sender:added",
            "recipient-added",
            significance,
            Set.of("newsletter"),
            new LocalText(
                Map.of(
                    "en", "A new recipient sends the newsletter.",
                    "de", "Ein neuer Empfänger verschickt den Newsletter.")),
            LocalText.of("en", "Somebody new gets data."));
    return new ChangeSet(List.of(change), significance, Map.of());
  }

  private static PolicyDocument document(int number) {
    var clause = List.of(new Clause("who", "Who", "We are nobody."));
    return new PolicyDocument(
        "en",
        Map.of(
            "en", new PolicyText("Privacy policy", "What is new in " + number + " <b>", clause),
            "de", new PolicyText("Datenschutzerklärung", "Was neu ist in " + number, clause)),
        commitments());
  }

  private static Commitments commitments() {
    return new Commitments(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL), true, Set.of()),
        new ObjectionRule(ObjectionEffect.STAY, true, Set.of()),
        new ServiceGate(false, Set.of()),
        Optional.of(
            new Contact("Dana Officer", "dpo@example.test", "1 Test Street", "+00 123", Set.of())));
  }
}
