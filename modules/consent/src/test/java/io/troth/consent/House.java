package io.troth.consent;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import io.troth.eventbus.Events;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.event.BannerShown;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeRefused;
import io.troth.notification.api.event.NoticeReminded;
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
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tenants, policies and people that do not exist; every test makes its own tenant. */
@Singleton
public class House {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  private final Tenants tenants;
  private final TenantScope scope;
  private final ApiKeys keys;
  private final Subjects subjects;
  private final Policies policies;
  private final Drafts drafts;
  private final Publications publications;
  private final AcceptedGaps gaps;
  private final Timelines timelines;
  private final Events events;
  private final EventsIdle idle;
  private final UniqueIds ids;
  private final MutableClock clock;

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
      Events events,
      EventsIdle idle,
      UniqueIds ids,
      MutableClock clock) {
    this.tenants = tenants;
    this.scope = scope;
    this.keys = keys;
    this.subjects = subjects;
    this.policies = policies;
    this.drafts = drafts;
    this.publications = publications;
    this.gaps = gaps;
    this.timelines = timelines;
    this.events = events;
    this.idle = idle;
    this.ids = ids;
    this.clock = clock;
  }

  public TenantProfile tenant() {
    var slug = "example-" + NUMBERS.incrementAndGet();
    return tenants.create(slug, "Example Ltd", Locale.ENGLISH, VIENNA);
  }

  public <T> T in(TenantProfile tenant, Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  public String key(TenantProfile tenant, KeyScope... scopes) {
    return in(tenant, () -> keys.issue("test", Set.of(scopes), Optional.empty()).secret());
  }

  /** Publishes the next version on the earliest lawful day, with the least significance. */
  public PublishedVersion publish(TenantProfile tenant, Documents document) {
    return publish(tenant, document.written());
  }

  /** The same of any document. */
  public PublishedVersion publish(TenantProfile tenant, PolicyDocument document) {
    var published =
        in(
            tenant,
            () -> {
              var draft =
                  policies
                      .bySlug("privacy")
                      .map(policy -> next(policy, document))
                      .orElseGet(() -> first(document));
              gaps.acceptAll(draft.head().id(), "Nobody keeps this in a test.");
              var dryRun = publications.dryRun(draft.head().id(), Optional.empty());
              var command =
                  new PublishCommand(
                      draft.head().id(), draft.revision(), dryRun.earliest(), dryRun.floor());
              return publications.publish(command).head().id();
            });
    settle();
    return timeline(tenant).version(published).orElseThrow();
  }

  private VersionView first(PolicyDocument document) {
    return policies.create("privacy", PolicyKind.PRIVACY_NOTICE, document);
  }

  private VersionView next(PolicyView policy, PolicyDocument document) {
    var draft = drafts.begin(policy.versions().get(0).id());
    return drafts.edit(draft.head().id(), draft.revision(), document);
  }

  public PolicyTimeline timeline(TenantProfile tenant) {
    return in(tenant, () -> timelines.bySlug("privacy").orElseThrow());
  }

  /** Somebody who was there before, bound by this version on the tenant's word. */
  public SubjectRef onBaseline(TenantProfile tenant, String externalId, int version) {
    return register(
        tenant, externalId, new VersionClaim("privacy", version, VersionClaim.Ground.BASELINE));
  }

  public SubjectRef register(TenantProfile tenant, String externalId, VersionClaim... claims) {
    return in(tenant, () -> subjects.upsert(registration(externalId, claims)).ref());
  }

  public static SubjectRegistration registration(String externalId, VersionClaim... claims) {
    return new SubjectRegistration(
        externalId,
        Optional.of(externalId + "@example.test"),
        Optional.of("=Mia Moss"),
        Optional.empty(),
        Optional.of(VIENNA),
        List.of(claims));
  }

  /** The notification room says that a mail server took a mail; the answer is the notice's id. */
  public UUID mailed(TenantProfile tenant, SubjectRef person, PublishedVersion version) {
    var notice = ids.next();
    publish(
        tenant,
        new NoticeHandedOver(
            notice,
            person,
            timeline(tenant).policy(),
            version.id(),
            now(),
            Optional.of(VIENNA),
            250,
            Optional.empty(),
            Optional.empty()));
    return notice;
  }

  public void bounced(
      TenantProfile tenant, SubjectRef person, PublishedVersion version, UUID notice) {
    publish(
        tenant, new NoticeBounced(notice, person, timeline(tenant).policy(), version.id(), now()));
  }

  public void refused(TenantProfile tenant, SubjectRef person, PublishedVersion version) {
    publish(
        tenant,
        new NoticeRefused(ids.next(), person, timeline(tenant).policy(), version.id(), now(), 550));
  }

  public void reminded(TenantProfile tenant, SubjectRef person, PublishedVersion version) {
    publish(
        tenant,
        new NoticeReminded(
            ids.next(),
            person,
            timeline(tenant).policy(),
            version.id(),
            NoticeReminded.Outcome.HANDED_OVER,
            now(),
            250));
  }

  public void sawBanner(TenantProfile tenant, SubjectRef person, PublishedVersion version) {
    publish(
        tenant,
        new BannerShown(
            person, timeline(tenant).policy(), version.id(), now(), Optional.of(VIENNA)));
  }

  private void publish(TenantProfile tenant, DomainEvent fact) {
    scope.run(tenant.id(), () -> QuarkusTransaction.requiringNew().run(() -> events.publish(fact)));
    settle();
  }

  public void settle() {
    idle.await();
  }

  /** A request of the tenant's server. */
  public static RequestSpecification at(TenantProfile tenant, String key) {
    return given().header("Host", host(tenant)).header("Authorization", "Bearer " + key);
  }

  /** A request of the person themselves. */
  public static RequestSpecification as(TenantProfile tenant, SubjectRef person) {
    return given().header("Host", host(tenant)).header(PersonByHeader.HEADER, person.toString());
  }

  public static String host(TenantProfile tenant) {
    return tenant.slug() + ".localhost";
  }

  public Instant now() {
    return clock.instant();
  }
}
