package io.troth.notification.internal.webhook;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.notification.internal.FirstIds;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Shows what was sent, and sends it again. */
@ApplicationScoped
class DeliveryDesk implements WebhookDeliveries {

  private static final String LIST = "webhook-deliveries";

  private final WebhookRows rows;
  private final DeliveryStatements statements;
  private final ClaimStatements claims;
  private final Bell bell;
  private final InstantSource clock;

  DeliveryDesk(
      WebhookRows rows,
      DeliveryStatements statements,
      ClaimStatements claims,
      Bell bell,
      InstantSource clock) {
    this.rows = rows;
    this.statements = statements;
    this.claims = claims;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Page<DeliveryView> list(UUID webhook, Optional<DeliveryState> state, PageRequest page) {
    rows.require(webhook);
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
    var found = statements.list(webhook, state, before, page.limit() + 1);
    return Page.cut(found, page.limit(), last -> Cursor.encode(LIST, last.id().toString()));
  }

  @Override
  @Transactional
  public DeliveryView find(UUID webhook, UUID delivery) {
    rows.require(webhook);
    return require(webhook, delivery);
  }

  @Override
  @Transactional
  public DeliveryView replay(UUID webhook, UUID delivery) {
    requireEnabled(webhook);
    require(webhook, delivery);
    if (!statements.replay(webhook, delivery, clock.instant())) {
      throw Problem.of(CommonProblem.CONFLICT, "This fact is on its way already.");
    }
    again(webhook);
    return require(webhook, delivery);
  }

  @Override
  @Transactional
  public int replayFailed(UUID webhook, Instant since) {
    requireEnabled(webhook);
    var from = FirstIds.at(since);
    int replayed = statements.replayFailed(webhook, from, MOST_REPLAYED, clock.instant());
    again(webhook);
    return replayed;
  }

  /** Whoever asks for a replay believes that the address is well again: it is tried at once. */
  private void again(UUID webhook) {
    claims.rested(webhook, clock.instant());
    bell.ringAfterCommit();
  }

  private void requireEnabled(UUID webhook) {
    if (!rows.require(webhook).isEnabled()) {
      throw WebhookDesk.switchedOff();
    }
  }

  private DeliveryView require(UUID webhook, UUID delivery) {
    return statements
        .find(webhook, delivery)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such delivery."));
  }
}
