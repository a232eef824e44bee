package io.troth.notification.internal.webhook;

import io.troth.eventbus.Events;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.event.WebhookSwitchedOff;
import io.troth.notification.api.event.WebhookSwitchedOff.Reason;
import io.troth.notification.internal.webhook.ClaimStatements.Claim;
import io.troth.notification.internal.webhook.ClaimStatements.Health;
import io.troth.web.outbound.SigningSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
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

  /**
   * Facts under one lease, with what is needed to send them.
   *
   * @param lastBegin when an attempt may end after the lease, so that none is begun any more
   */
  record Batch(String url, List<SigningSecret> secrets, List<Claim> claims, Instant lastBegin) {}

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
    var until = now.plus(settings.lease());
    var claims = claim(id, health, now, until);
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Batch(
                webhook.get().url(),
                secrets.signing(id),
                claims,
                until.minus(settings.patience())));
  }

  private List<Claim> claim(UUID id, Health health, Instant now, Instant until) {
    boolean fails = health.failures() > 0;
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
   * @param url where it went: of another one that the webhook has by now it says nothing
   * @param millis how long it took
   * @return whether the address may be sent more now
   */
  @Transactional
  boolean record(Claim claim, String url, Result result, int millis) {
    if (!result.delivered()) {
      // Locked before anything is read: how the address fares is counted one by one.
      var webhook = rows.lock(claim.webhook()).filter(Webhook::isEnabled);
      return webhook.filter(one -> one.url().equals(url)).isPresent()
          ? failed(webhook.get(), claim, result, millis)
          : elsewhere(claim, result, millis);
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

  /** The address was changed meanwhile: the fact goes to the new one, which did nothing wrong. */
  private boolean elsewhere(Claim claim, Result result, int millis) {
    var now = clock.instant();
    if (statements.end(claim, DeliveryState.WAITING, now)) {
      statements.note(claim, now, result, millis);
      statements.follow(claim, now);
    }
    return false;
  }

  private boolean failed(Webhook webhook, Claim claim, Result result, int millis) {
    var now = clock.instant();
    var wish = result.wish().map(text -> Retries.asked(text, now)).orElse(Duration.ZERO);
    var next =
        Retries.after(tries(claim), ThreadLocalRandom.current().nextDouble())
            .map(pause -> now.plus(longer(pause, wish)));
    var state = next.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED;
    if (!statements.end(claim, state, next.orElse(null))) {
      return false;
    }
    statements.note(claim, now, result, millis);
    statements.follow(claim, next.orElse(now));
    var off = worse(claim.webhook(), result, wish, now);
    off.ifPresent(reason -> switchOff(webhook, reason));
    return off.isEmpty() && !result.isOfAddress();
  }

  /** One trouble more in a row: for how long the address rests, or why it is given up. */
  private Optional<Reason> worse(UUID webhook, Result result, Duration wish, Instant now) {
    var health = statements.health(webhook);
    var since = health.failingSince().orElse(now);
    int failures = health.failures() + 1;
    var rest = result.isOfAddress() ? longer(Retries.rest(failures), wish) : Duration.ZERO;
    statements.failed(webhook, failures, since, now.plus(rest));
    return off(result, since, now);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
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
