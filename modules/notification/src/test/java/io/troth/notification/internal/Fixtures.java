package io.troth.notification.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.send.MailWorker;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Tenants, people and policies that do not exist; every test makes its own tenant. */
@Singleton
public final class Fixtures {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Tenants tenants;
  private final TenantScope scope;
  private final Subjects subjects;
  private final Policies policies;
  private final Drafts drafts;
  private final Publications publications;
  private final AcceptedGaps gaps;
  private final EventsIdle idle;
  private final MailWorker worker;
  private final TenantDirectory directory;
  private final Sql sql;

  Fixtures(
      Tenants tenants,
      TenantScope scope,
      Subjects subjects,
      Policies policies,
      Drafts drafts,
      Publications publications,
      AcceptedGaps gaps,
      EventsIdle idle,
      MailWorker worker,
      TenantDirectory directory,
      DataSource database) {
    this.tenants = tenants;
    this.scope = scope;
    this.subjects = subjects;
    this.policies = policies;
    this.drafts = drafts;
    this.publications = publications;
    this.gaps = gaps;
    this.idle = idle;
    this.worker = worker;
    this.directory = directory;
    this.sql = new Sql(database);
  }

  public TenantProfile tenant() {
    return tenant("Example Ltd");
  }

  public TenantProfile tenant(String name) {
    var slug = "example-" + NUMBERS.incrementAndGet();
    return tenants.create(slug, name, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
  }

  /**
   * Ends what earlier tests left waiting: their mails and walks would come due when a test moves
   * the clock on, and be counted as its own.
   */
  public void endWhatWaits() {
    hear();
    for (var tenant : directory.all()) {
      var id = tenant.id().value();
      scope.run(
          tenant.id(),
          () ->
              QuarkusTransaction.requiringNew()
                  .run(
                      () -> {
                        sql.update(
                            "update notice set state = 'CANCELLED', due_at = null, lease = null"
                                + " where tenant_id = ? and due_at is not null",
                            id);
                        sql.update("delete from reminder_walk where tenant_id = ?", id);
                        sql.update("delete from plan_cursor where tenant_id = ?", id);
                        sql.update("delete from correction_cursor where tenant_id = ?", id);
                      }));
    }
  }

  public <T> T in(TenantProfile tenant, Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  public SubjectRef person(TenantProfile tenant, String address) {
    return person(tenant, address, "Mia Moss", Locale.ENGLISH);
  }

  public SubjectRef person(TenantProfile tenant, String address, String name, Locale locale) {
    return upsert(tenant, address, Optional.of(address), name, locale);
  }

  public SubjectRef personWithoutAddress(TenantProfile tenant, String externalId) {
    return upsert(tenant, externalId, Optional.empty(), "Mia Moss", Locale.ENGLISH);
  }

  public SubjectRef movesTo(TenantProfile tenant, String externalId, String address) {
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

  /** Publishes the next version, on the earliest lawful day. */
  public VersionId publish(TenantProfile tenant) {
    return publish(tenant, Significance.NOTICE);
  }

  public VersionId publish(TenantProfile tenant, Significance significance) {
    return in(
        tenant,
        () -> {
          var draft = policies.bySlug("privacy").map(this::next).orElseGet(this::first);
          gaps.acceptAll(draft.head().id(), "Nobody keeps this in a test.");
          var earliest = publications.dryRun(draft.head().id(), Optional.empty()).earliest();
          var command =
              new PublishCommand(draft.head().id(), draft.revision(), earliest, significance);
          return publications.publish(command).head().id();
        });
  }

  /** Publishes the next version of the terms, another policy, on the earliest lawful day. */
  public VersionId publishTerms(TenantProfile tenant) {
    return publishTerms(tenant, "terms");
  }

  /** Publishes the next version of other terms. */
  public VersionId publishTerms(TenantProfile tenant, String slug) {
    return in(
        tenant,
        () -> {
          var before = policies.bySlug(slug).map(policy -> policy.versions().get(0));
          var next =
              Documents.version(
                  before.map(v -> v.number() + 1).orElse(1), "Terms of use", "Nutzungsbedingungen");
          var draft =
              before
                  .map(newest -> drafts.begin(newest.id()))
                  .map(begun -> drafts.edit(begun.head().id(), begun.revision(), next))
                  .orElseGet(() -> policies.create(slug, PolicyKind.PRIVACY_NOTICE, next));
          gaps.acceptAll(draft.head().id(), "Nobody keeps this in a test.");
          var earliest = publications.dryRun(draft.head().id(), Optional.empty()).earliest();
          var command =
              new PublishCommand(
                  draft.head().id(), draft.revision(), earliest, Significance.NOTICE);
          return publications.publish(command).head().id();
        });
  }

  /** Publishes the next version, so many days after the earliest lawful one. */
  public VersionId publishLater(TenantProfile tenant, int days) {
    return in(
        tenant,
        () -> {
          var draft = policies.bySlug("privacy").map(this::next).orElseGet(this::first);
          gaps.acceptAll(draft.head().id(), "Nobody keeps this in a test.");
          var earliest = publications.dryRun(draft.head().id(), Optional.empty()).earliest();
          var command =
              new PublishCommand(
                  draft.head().id(),
                  draft.revision(),
                  earliest.plusDays(days),
                  Significance.NOTICE);
          return publications.publish(command).head().id();
        });
  }

  /** As many people as asked for, their addresses beginning alike. */
  public List<SubjectRef> crowd(TenantProfile tenant, String name, int people) {
    var zone = Optional.of(ZoneId.of("Europe/Vienna"));
    var crowd =
        IntStream.range(0, people)
            .mapToObj(number -> name + "." + number + "@example.test")
            .map(
                address ->
                    new SubjectRegistration(
                        address,
                        Optional.of(address),
                        Optional.of("Mia Moss"),
                        Optional.of(Locale.ENGLISH),
                        zone,
                        List.of()))
            .toList();
    return in(
        tenant, () -> subjects.upsertAll(crowd).stream().map(Subjects.Upserted::ref).toList());
  }

  private VersionView first() {
    return policies.create("privacy", PolicyKind.PRIVACY_NOTICE, Documents.version(1));
  }

  private VersionView next(PolicyView policy) {
    var newest = policy.versions().get(0);
    var draft = drafts.begin(newest.id());
    return drafts.edit(draft.head().id(), draft.revision(), Documents.version(newest.number() + 1));
  }

  /** Delivers facts, and nothing else. */
  public void hear() {
    idle.await();
  }

  /** Delivers facts, plans and sends until nothing is due any more. */
  public void settle() {
    idle.await();
    worker.drain();
    idle.await();
  }
}
