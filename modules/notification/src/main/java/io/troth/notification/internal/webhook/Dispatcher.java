package io.troth.notification.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.eventbus.EventLog;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.internal.webhook.ClaimStatements.Claim;
import io.troth.notification.internal.webhook.Claims.Batch;
import io.troth.notification.internal.webhook.DueStatements.Address;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.tenancy.TenantState;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.SigningSecret;
import io.troth.web.outbound.TargetUrl;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Sends what is due, address by address. Used by any number of threads. */
@Singleton
final class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);
  private static final Duration SLEEP = Duration.ofMinutes(1);

  private final DueStatements addresses;
  private final Claims claims;
  private final Post post;
  private final EventLog log;
  private final TenantScope scope;
  private final TenantDirectory tenants;
  private final Reach reach;
  private final InstantSource clock;
  private final Map<TenantId, Instant> asleep = new ConcurrentHashMap<>();

  Dispatcher(
      DueStatements addresses,
      Claims claims,
      Post post,
      EventLog log,
      TenantScope scope,
      TenantDirectory tenants,
      Reach reach,
      InstantSource clock) {
    this.addresses = addresses;
    this.claims = claims;
    this.post = post;
    this.log = log;
    this.scope = scope;
    this.tenants = tenants;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * One round over all addresses with something due, in an order that differs between threads.
   *
   * @param stopping asked before each attempt; what was not begun is handed back
   * @return how many attempts were made
   */
  int round(BooleanSupplier stopping) {
    var due = new ArrayList<>(addresses.due(clock.instant()));
    Collections.shuffle(due);
    int made = 0;
    for (var one : due) {
      if (!stopping.getAsBoolean() && isActive(one.tenant())) {
        made += serveOrComplain(one, stopping);
      }
    }
    return made;
  }

  /** What goes wrong with one address must not keep the others from their turn. */
  private int serveOrComplain(Address due, BooleanSupplier stopping) {
    try {
      return scope.call(due.tenant(), () -> serve(due.webhook(), stopping));
    } catch (RuntimeException trouble) {
      LOG.warnf("Webhook %s cannot be served: %s", due.webhook(), trouble.getClass().getName());
      LOG.debug("A webhook cannot be served", trouble);
      return 0;
    }
  }

  /** What a suspended tenant is owed waits, and is looked at once a minute. */
  private boolean isActive(TenantId tenant) {
    var now = clock.instant();
    var until = asleep.get(tenant);
    if (until != null && now.isBefore(until) && !now.isBefore(until.minus(SLEEP))) {
      return false;
    }
    var active = tenants.byId(tenant).filter(one -> one.state() == TenantState.ACTIVE).isPresent();
    if (active) {
      asleep.remove(tenant);
    } else {
      asleep.put(tenant, now.plus(SLEEP));
    }
    return active;
  }

  /** Sends one batch; after a trouble of the address itself the rest of it is left for later. */
  private int serve(UUID webhook, BooleanSupplier stopping) {
    var batch = claims.take(webhook);
    int made = 0;
    boolean well = true;
    for (var claim : batch.map(Batch::claims).orElse(List.of())) {
      if (well && !stopping.getAsBoolean() && isTime(batch.orElseThrow())) {
        well = attempt(batch.orElseThrow(), claim);
        made++;
      } else {
        claims.release(claim);
      }
    }
    return made;
  }

  /** Whoever would still be sending when the claim lapses lets another have it. */
  private boolean isTime(Batch batch) {
    return clock.instant().isBefore(batch.lastBegin());
  }

  private boolean attempt(Batch batch, Claim claim) {
    long begun = System.nanoTime();
    var result = send(batch, claim);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    return claims.record(claim, batch.url(), result, (int) took.toMillis());
  }

  private Result send(Batch batch, Claim claim) {
    var body = log.find(claim.event()).orElseThrow().fact().toCloudEvent().getBytes(UTF_8);
    var now = clock.instant();
    var id = claim.event().toString();
    var signature = SigningSecret.header(batch.secrets(), id, now, body);
    try {
      return post.send(TargetUrl.parse(batch.url(), reach), new Parcel(id, now, signature, body));
    } catch (Problem noLongerAllowed) {
      return Result.without(AttemptOutcome.ADDRESS_FORBIDDEN);
    }
  }
}
