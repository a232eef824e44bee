package io.troth.notification.internal.webhook;

import io.troth.eventbus.EventLog;
import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookView;
import io.troth.notification.api.Webhooks;
import io.troth.notification.api.event.WebhookChanged;
import io.troth.notification.api.event.WebhookChanged.Change;
import io.troth.notification.api.event.WebhookTested;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.EntityTags;
import io.troth.web.outbound.Reach;
import io.troth.web.outbound.TargetUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Adds, changes and forgets the addresses that are sent facts. */
@ApplicationScoped
class WebhookDesk implements Webhooks {

  private static final int LONGEST_DESCRIPTION = 200;

  private final WebhookRows rows;
  private final SecretSafe secrets;
  private final DeliveryStatements deliveries;
  private final ClaimStatements claims;
  private final DeskStatements desk;
  private final KnownWebhooks known;
  private final EventLog log;
  private final Events events;
  private final CurrentTenant tenant;
  private final UniqueIds ids;
  private final Bell bell;
  private final Reach reach;
  private final InstantSource clock;

  WebhookDesk(
      WebhookRows rows,
      SecretSafe secrets,
      DeliveryStatements deliveries,
      ClaimStatements claims,
      DeskStatements desk,
      KnownWebhooks known,
      EventLog log,
      Events events,
      CurrentTenant tenant,
      UniqueIds ids,
      Bell bell,
      Reach reach,
      InstantSource clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.deliveries = deliveries;
    this.claims = claims;
    this.desk = desk;
    this.known = known;
    this.log = log;
    this.events = events;
    this.tenant = tenant;
    this.ids = ids;
    this.bell = bell;
    this.reach = reach;
    this.clock = clock;
  }

  @Override
  public List<String> types() {
    return log.types();
  }

  @Override
  @Transactional
  public List<WebhookView> list() {
    return rows.all().stream().map(this::view).toList();
  }

  @Override
  @Transactional
  public WebhookView find(UUID id) {
    return view(rows.require(id));
  }

  @Override
  @Transactional
  public WithSecret add(WebhookDraft draft) {
    check(draft);
    desk.oneAtATime();
    if (rows.all().size() >= MOST) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "There are %d webhooks, as many as there may be.".formatted(MOST));
    }
    var webhook = new Webhook(ids.next(), draft, Instant.ofEpochMilli(clock.millis()));
    rows.add(webhook);
    var secret = secrets.renew(webhook.id());
    tell(webhook.id(), Change.ADDED);
    return new WithSecret(view(webhook), secret.text());
  }

  @Override
  @Transactional
  public WebhookView change(UUID id, long version, WebhookDraft draft) {
    var webhook = lock(id);
    EntityTags.requireCurrent(version, webhook.version());
    check(draft);
    boolean was = webhook.isEnabled();
    webhook.take(draft);
    rows.flush();
    if (was && !webhook.isEnabled()) {
      deliveries.closeAll(id);
    }
    claims.well(id);
    tell(id, change(was, webhook.isEnabled()));
    return view(webhook);
  }

  private static Change change(boolean was, boolean is) {
    if (was == is) {
      return Change.EDITED;
    }
    return is ? Change.SWITCHED_ON : Change.SWITCHED_OFF;
  }

  @Override
  @Transactional
  public WithSecret rotate(UUID id) {
    var webhook = lock(id);
    var secret = secrets.renew(id);
    tell(id, Change.SECRET_RENEWED);
    return new WithSecret(view(webhook), secret.text());
  }

  @Override
  @Transactional
  public void remove(UUID id) {
    var webhook = lock(id);
    secrets.forget(id);
    deliveries.closeAll(id);
    claims.well(id);
    rows.remove(webhook);
    tell(id, Change.REMOVED);
  }

  @Override
  @Transactional
  public void test(UUID id) {
    if (!rows.require(id).isEnabled()) {
      throw switchedOff();
    }
    var now = clock.instant();
    if (desk.tests(now.truncatedTo(ChronoUnit.MINUTES)) > MOST_TESTS) {
      throw tooManyTests(now);
    }
    known.forget(tenant.require());
    events.publish(new WebhookTested(id));
  }

  private static Problem tooManyTests(Instant now) {
    return Problem.of(
            CommonProblem.TOO_MANY_REQUESTS,
            "There may be %d tests in a minute.".formatted(MOST_TESTS))
        .with("retryAfter", 60 - now.atOffset(ZoneOffset.UTC).getSecond());
  }

  static Problem switchedOff() {
    return Problem.of(
        CommonProblem.CONFLICT, "This webhook is switched off. Switch it on, then try again.");
  }

  private Webhook lock(UUID id) {
    return rows.lock(id).orElseThrow(WebhookRows::none);
  }

  /** What was remembered of the tenant's addresses holds no longer, once this is committed. */
  private void tell(UUID id, Change change) {
    var owner = tenant.require();
    known.forget(owner);
    bell.afterCommit(() -> known.forget(owner));
    events.publish(new WebhookChanged(id, change));
  }

  private void check(WebhookDraft draft) {
    TargetUrl.parse(draft.url(), reach);
    if (draft.description().length() > LONGEST_DESCRIPTION) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "description",
          "The description is too long.",
          "at most %d characters".formatted(LONGEST_DESCRIPTION));
    }
    var existing = Set.copyOf(log.types());
    draft.types().stream()
        .filter(type -> !existing.contains(type))
        .sorted()
        .findFirst()
        .ifPresent(
            type -> {
              throw Problem.at(
                  CommonProblem.INVALID_INPUT,
                  "types",
                  "There are no facts of this name.",
                  "names out of the list of types, or none for all");
            });
  }

  private WebhookView view(Webhook webhook) {
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.description(),
        webhook.types(),
        webhook.state(),
        webhook.version(),
        webhook.createdAt(),
        secrets.overlap(webhook.id()),
        claims.health(webhook.id()).failingSince());
  }
}
