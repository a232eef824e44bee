package io.troth.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionView;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Tenants, policies, people and records that do not exist; every test makes its own tenant. */
@Singleton
public class House {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final String ADD =
      """
      insert into collected_record (tenant_id, category, id, subject_id, purpose, kind, source,
        occurred_at, collected_at, restricted_at, record_key, body)
      values (?, ?, ?, ?, ?, 'LOG', 'you', ?, ?, null, ?, '{"size": 3, "words": "mine"}')
      """;
  private static final String LEFT =
      "select id, subject_id, restricted_at from collected_record where tenant_id = ? and category = ?";

  private static final String BODY =
      "select body from collected_record where tenant_id = ? and category = ? and id = ?";
  private static final String RESTRICT =
      """
      update collected_record set restricted_at = ?
      where tenant_id = ? and category = ? and id = ?
      """;

  private final Tenants tenants;
  private final TenantScope scope;
  private final ApiKeys keys;
  private final Subjects subjects;
  private final Policies policies;
  private final Drafts drafts;
  private final Publications publications;
  private final AcceptedGaps gaps;
  private final Timelines timelines;
  private final EventsIdle idle;
  private final UniqueIds ids;
  private final MutableClock clock;
  private final Sql sql;

  House(
      Tenants tenants,
      TenantScope scope,
      ApiKeys keys,
      Subjects subjects,
      Policies policies,
      Drafts drafts,
      Publications publications,
      AcceptedGaps gaps,
      Timelines timelines,
      EventsIdle idle,
      UniqueIds ids,
      MutableClock clock,
      DataSource database) {
    this.tenants = tenants;
    this.scope = scope;
    this.keys = keys;
    this.subjects = subjects;
    this.policies = policies;
    this.drafts = drafts;
    this.publications = publications;
    this.gaps = gaps;
    this.timelines = timelines;
    this.idle = idle;
    this.ids = ids;
    this.clock = clock;
    this.sql = new Sql(database);
  }

  public TenantProfile tenant() {
    var slug = "kept-" + NUMBERS.incrementAndGet();
    return tenants.create(slug, "Example Ltd", Locale.ENGLISH, VIENNA);
  }

  public <T> T in(TenantProfile tenant, Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  public void run(TenantProfile tenant, Runnable work) {
    scope.run(tenant.id(), work);
  }

  public String key(TenantProfile tenant) {
    return in(
        tenant, () -> keys.issue("test", Set.of(KeyScope.RETENTION), Optional.empty()).secret());
  }

  /** A request of the tenant's server. */
  public static RequestSpecification at(TenantProfile tenant, String key) {
    return RestAssured.given()
        .header("Host", tenant.slug() + ".localhost")
        .header("Authorization", "Bearer " + key)
        .contentType("application/json");
  }

  /** Publishes the next version on the earliest lawful day. */
  public PublishedVersion publish(TenantProfile tenant, PolicyDocument document) {
    var published =
        in(
            tenant,
            () -> {
              var draft =
                  policies
                      .bySlug("privacy")
                      .map(policy -> next(policy, document))
                      .orElseGet(
                          () -> policies.create("privacy", PolicyKind.PRIVACY_NOTICE, document));
              gaps.acceptAll(draft.head().id(), "Nobody keeps this in a test.");
              var dryRun = publications.dryRun(draft.head().id(), Optional.empty());
              return publications
                  .publish(
                      new PublishCommand(
                          draft.head().id(), draft.revision(), dryRun.earliest(), dryRun.floor()))
                  .head()
                  .id();
            });
    settle();
    return timeline(tenant).version(published).orElseThrow();
  }

  private VersionView next(PolicyView policy, PolicyDocument document) {
    var draft = drafts.begin(policy.versions().get(0).id());
    return drafts.edit(draft.head().id(), draft.revision(), document);
  }

  public PolicyTimeline timeline(TenantProfile tenant) {
    return in(tenant, () -> timelines.bySlug("privacy").orElseThrow());
  }

  /** Somebody who was there before, bound by this version on the tenant's word. */
  public SubjectRef bound(TenantProfile tenant, String externalId, int version) {
    return register(
        tenant, externalId, new VersionClaim("privacy", version, VersionClaim.Ground.BASELINE));
  }

  public SubjectRef register(TenantProfile tenant, String externalId, VersionClaim... claims) {
    var registration =
        new SubjectRegistration(
            externalId,
            Optional.of(externalId + "@example.test"),
            Optional.of("Mia Moss"),
            Optional.empty(),
            Optional.of(VIENNA),
            List.of(claims));
    return in(tenant, () -> subjects.upsert(registration).ref());
  }

  /** A record of somebody, or of nobody, collected then. */
  public UUID record(
      TenantProfile tenant,
      String category,
      Optional<SubjectRef> whose,
      String purpose,
      Instant at) {
    return records(tenant, category, List.of(whose), purpose, at).get(0);
  }

  public List<UUID> records(
      TenantProfile tenant,
      String category,
      List<Optional<SubjectRef>> whose,
      String purpose,
      Instant at) {
    var made = new ArrayList<UUID>();
    var rows = new ArrayList<Object[]>();
    for (var one : whose) {
      var id = ids.next();
      made.add(id);
      rows.add(
          new Object[] {
            tenant.id().value(), category, id, one.map(SubjectRef::value), purpose, at, at, key(id)
          });
    }
    scope.run(tenant.id(), () -> QuarkusTransaction.requiringNew().run(() -> sql.batch(ADD, rows)));
    return made;
  }

  private static byte[] key(UUID id) {
    var bytes = new byte[32];
    System.arraycopy(Sql.bytes(id), 0, bytes, 0, 16);
    return bytes;
  }

  /** What is left of a category. */
  public List<Left> left(TenantProfile tenant, String category) {
    return in(
        tenant,
        () ->
            sql.list(
                LEFT,
                row ->
                    new Left(
                        Sql.uuid(row.getBytes("id")),
                        Optional.ofNullable(row.getBytes("subject_id"))
                            .map(Sql::uuid)
                            .map(SubjectRef::new),
                        Sql.instant(row, "restricted_at")),
                tenant.id().value(),
                category));
  }

  public record Left(UUID id, Optional<SubjectRef> whose, Optional<Instant> restrictedAt) {}

  public String body(TenantProfile tenant, String category, UUID record) {
    return in(
        tenant,
        () ->
            sql.list(BODY, row -> row.getString("body"), tenant.id().value(), category, record)
                .get(0));
  }

  /** As another writer does, in the transaction at hand. */
  public int restrict(TenantProfile tenant, String category, UUID record) {
    return sql.update(RESTRICT, now(), tenant.id().value(), category, record);
  }

  public List<UUID> leftIds(TenantProfile tenant, String category) {
    return left(tenant, category).stream().map(Left::id).toList();
  }

  public void settle() {
    idle.await();
  }

  public Instant now() {
    return clock.instant();
  }
}
