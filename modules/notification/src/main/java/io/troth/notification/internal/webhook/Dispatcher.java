package io.troth.notification.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.eventbus.EventLog;
import io.troth.kernel.Problem;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.internal.webhook.ClaimStatements.Claim;
import io.troth.notification.internal.webhook.ClaimStatements.Due;
import io.troth.notification.internal.webhook.Claims.Batch;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.tenancy.TenantState;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.TargetUrl;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Sends what is due, address by address. Used by any number of threads. */
@Singleton
final class Dispatcher {

  private final ClaimStatements statements;
  private final Claims claims;
  private final Post post;
  private final EventLog log;
  private final TenantScope scope;
  private final TenantDirectory tenants;
  private final Reach reach;
  private final InstantSource clock;

  Dispatcher(
      ClaimStatements statements,
      Claims claims,
      Post post,
      EventLog log,
      TenantScope scope,
      TenantDirectory tenants,
      Reach reach,
      InstantSource clock) {
    this.statements = statements;
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
    var due = new ArrayList<>(statements.due(clock.instant()));
    Collections.shuffle(due);
    int made = 0;
    for (var one : due) {
      if (!stopping.getAsBoolean() && isActive(one)) {
        made += scope.call(one.tenant(), () -> serve(one.webhook(), stopping));
      }
    }
    return made;
  }

  /** What a suspended tenant is owed waits. */
  private boolean isActive(Due due) {
    return tenants
        .byId(due.tenant())
        .filter(tenant -> tenant.state() == TenantState.ACTIVE)
        .isPresent();
  }

  /** Sends one batch; after a trouble of the address itself the rest of it is left for later. */
  private int serve(UUID webhook, BooleanSupplier stopping) {
    var batch = claims.take(webhook);
    int made = 0;
    boolean well = true;
    for (var claim : batch.map(Batch::claims).orElse(List.of())) {
      if (well && !stopping.getAsBoolean()) {
        well = attempt(batch.orElseThrow(), claim);
        made++;
      } else {
        claims.release(claim);
      }
    }
    return made;
  }

  private boolean attempt(Batch batch, Claim claim) {
    long begun = System.nanoTime();
    var result = send(batch, claim);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    return claims.record(claim, result, (int) took.toMillis());
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
