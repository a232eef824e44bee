package io.troth.notification.internal.webhook;

import io.troth.eventbus.Events;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.event.WebhookSwitchedOff;
import io.troth.notification.api.event.WebhookSwitchedOff.Reason;
import io.troth.notification.internal.webhook.ClaimStatements.Claim;
import io.troth.notification.internal.webhook.ClaimStatements.Health;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Takes facts for sending and records how each attempt ended. An outcome counts only while the
 * claim does: what another replica has taken over is its to record.
 */
@ApplicationScoped
class Claims {

  private final ClaimStatements statements;
  private final DeliveryStatements deliveries;
  private final WebhookRows rows;
  private final SecretSafe secrets;
  private final Events events;
  private final UniqueIds ids;
  private final WebhookSettings settings;
  private final InstantSource clock;

  Claims(
      ClaimStatements statements,
      DeliveryStatements deliveries,
      WebhookRows rows,
      SecretSafe secrets,
      Events events,
      UniqueIds ids,
      WebhookSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.deliveries = deliveries;
    this.rows = rows;
    this.secrets = secrets;
    this.events = events;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** Facts under one lease, with what is needed to send them. */
  record Batch(String url, List<SigningSecret> secrets, List<Claim> claims) {}

  /** What is due for an address and may be sent now: nothing while it rests. */
  @Transactional
  Optional<Batch> take(UUID id) {
    var webhook = rows.find(id).filter(Webhook::isEnabled);
    if (webhook.isEmpty()) {
      deliveries.closeAll(id);
      return Optional.empty();
    }
    var now = clock.instant();
    var health = statements.health(id);
    if (health.pausedUntil().isAfter(now)) {
      return Optional.empty();
    }
    var claims = claim(id, health, now);
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(new Batch(webhook.get().url(), secrets.signing(id), claims));
  }

  private List<Claim> claim(UUID id, Health health, Instant now) {
    boolean fails = health.failures() > 0;
    var until = now.plus(settings.lease());
    var claims = statements.claim(id, ids.next(), now, until, fails ? 1 : settings.batch());
    if (fails && !claims.isEmpty() && !statements.takeTurn(id, now, until)) {
      claims.forEach(claim -> statements.handBack(claim, now));
      return List.of();
    }
    return claims;
  }

  /** Hands back what was not begun. */
  @Transactional
  void release(Claim claim) {
    statements.handBack(claim, clock.instant());
  }

  /**
   * Records how an attempt ended.
   *
   * @param millis how long it took
   * @return whether the address may be sent more now
   */
  @Transactional
  boolean record(Claim claim, Result result, int millis) {
    if (!result.delivered()) {
      return failed(claim, result, millis);
    }
    delivered(claim, result, millis);
    return true;
  }

  private void delivered(Claim claim, Result result, int millis) {
    var now = clock.instant();
    if (statements.end(claim, DeliveryState.DELIVERED, null)) {
      statements.note(claim, now, result, millis);
      statements.well(claim.webhook());
      if (tries(claim) > 1) {
        statements.follow(claim, now);
      }
    }
  }

  private boolean failed(Claim claim, Result result, int millis) {
    var now = clock.instant();
    var health = statements.health(claim.webhook());
    var since = health.failingSince().orElse(now);
    var off = off(result, since, now);
    var webhook = off.flatMap(reason -> rows.lock(claim.webhook())).filter(Webhook::isEnabled);
    var next = Retries.after(tries(claim), ThreadLocalRandom.current().nextDouble()).map(now::plus);
    var state = next.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED;
    if (!statements.end(claim, state, next.orElse(null))) {
      return false;
    }
    statements.note(claim, now, result, millis);
    statements.follow(claim, next.orElse(now));
    int failures = health.failures() + 1;
    var rest = result.isOfAddress() ? now.plus(Retries.rest(failures)) : now;
    statements.failed(claim.webhook(), failures, since, rest);
    webhook.ifPresent(one -> switchOff(one, off.orElseThrow()));
    return off.isEmpty() && !result.isOfAddress();
  }

  private Optional<Reason> off(Result result, Instant since, Instant now) {
    if (result.outcome() == AttemptOutcome.GONE) {
      return Optional.of(Reason.GONE);
    }
    return since.plus(settings.giveUpAfter()).isAfter(now)
        ? Optional.empty()
        : Optional.of(Reason.FAILING);
  }

  private void switchOff(Webhook webhook, Reason reason) {
    webhook.switchOff(reason);
    rows.flush();
    deliveries.closeAll(webhook.id());
    statements.well(webhook.id());
    events.publish(new WebhookSwitchedOff(webhook.id(), reason));
  }

  private static int tries(Claim claim) {
    return claim.attempts() - claim.base();
  }
}
