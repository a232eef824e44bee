package io.troth.notification.internal.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.EventLog;
import io.troth.eventbus.Events;
import io.troth.eventbus.EventsIdle;
import io.troth.eventbus.LogSlice;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.Webhooks;
import io.troth.notification.api.Webhooks.WithSecret;
import io.troth.notification.api.event.BannerShown;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tenants, addresses and facts for the tests of this slice. */
@Singleton
public class Hooks {

  public static final String FACT = "notice.banner-shown.v1";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Tenants tenants;
  private final TenantScope scope;
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final EventLog log;
  private final Events events;
  private final EventsIdle idle;
  private final WebhookWorker worker;
  private final ApiKeys keys;
  private final UniqueIds ids;
  private final InstantSource clock;

  Hooks(
      Tenants tenants,
      TenantScope scope,
      Webhooks webhooks,
      WebhookDeliveries deliveries,
      EventLog log,
      Events events,
      EventsIdle idle,
      WebhookWorker worker,
      ApiKeys keys,
      UniqueIds ids,
      InstantSource clock) {
    this.tenants = tenants;
    this.scope = scope;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.log = log;
    this.events = events;
    this.idle = idle;
    this.worker = worker;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  public TenantProfile tenant() {
    return tenants.create(
        "hooked-" + NUMBERS.incrementAndGet(),
        "Example Ltd",
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"));
  }

  public <T extends @Nullable Object> T in(TenantProfile tenant, Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  public String key(TenantProfile tenant, KeyScope... scopes) {
    return in(tenant, () -> keys.issue("test", Set.of(scopes), Optional.empty()).secret());
  }

  public SubjectRef somebody() {
    return new SubjectRef(ids.next());
  }

  WithSecret add(TenantProfile tenant, Receiver receiver, String... types) {
    var draft = new WebhookDraft(receiver.url(), "a test", Set.of(types), true);
    return in(tenant, () -> webhooks.add(draft));
  }

  /** A fact about a person, in a transaction of its own. */
  public void happen(TenantProfile tenant, SubjectRef person) {
    scope.run(
        tenant.id(),
        () -> QuarkusTransaction.requiringNew().run(() -> events.publish(shown(person))));
  }

  public BannerShown shown(SubjectRef person) {
    return new BannerShown(
        person,
        new PolicyId(ids.next()),
        new VersionId(ids.next()),
        clock.instant(),
        Optional.empty());
  }

  /** Puts facts on their way, and sends nothing yet. */
  void deliverFacts() {
    idle.await();
  }

  /** The ids of a tenant's facts about people, in the order of the log. */
  Map<SubjectRef, List<String>> factIds(TenantProfile tenant) {
    var slice = (LogSlice.Facts) in(tenant, () -> log.after(log.oldest(), Set.of(FACT), 1_000));
    return slice.facts().stream()
        .collect(
            Collectors.groupingBy(
                placed -> placed.fact().subject().orElseThrow(),
                Collectors.mapping(placed -> placed.fact().id().toString(), Collectors.toList())));
  }

  /** Delivers facts, then sends what is due, until nothing is. */
  void settle() {
    idle.await();
    worker.drain();
    idle.await();
  }

  List<DeliveryView> log(TenantProfile tenant, UUID webhook) {
    return in(
        tenant, () -> deliveries.list(webhook, Optional.empty(), PageRequest.first()).items());
  }

  List<DeliveryState> states(TenantProfile tenant, UUID webhook) {
    return log(tenant, webhook).stream().map(DeliveryView::state).toList();
  }
}
