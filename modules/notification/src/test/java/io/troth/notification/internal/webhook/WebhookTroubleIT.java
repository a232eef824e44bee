package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventLog;
import io.troth.kernel.TenantId;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookState;
import io.troth.notification.internal.webhook.Receiver.Received;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenancy.TenantState;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.outbound.Reach;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WebhookTroubleIT extends OneHook {

  @Inject Dispatcher dispatcher;
  @Inject Claims claims;
  @Inject DueStatements addresses;
  @Inject Post post;
  @Inject EventLog log;
  @Inject TenantScope scope;
  @Inject CurrentTenant tenants;
  @Inject Reach reach;
  @Inject DataSource database;

  @Test
  void whatFailsHoldsBackItsPersonAndNobodyElse() {
    var stuck = hooks.somebody();
    var other = hooks.somebody();
    receiver.answers(one -> one.isAbout(stuck) ? 500 : 204);
    hooks.happen(tenant, stuck);
    hooks.happen(tenant, stuck);
    hooks.happen(tenant, other);
    hooks.settle();

    assertThat(about(stuck)).hasSize(1);
    assertThat(about(other)).hasSize(1);

    receiver.answers(any -> 204);
    clock.advance(Duration.ofSeconds(6));
    hooks.settle();

    assertThat(about(stuck).stream().map(Received::id).distinct()).hasSize(2);
    assertThat(about(stuck)).hasSize(3);
    assertThat(about(stuck).get(0).id()).isEqualTo(about(stuck).get(1).id());
  }

  @Test
  void whatComesLaterDoesNotOvertake() {
    var person = hooks.somebody();
    receiver.answers(any -> 500);
    hooks.happen(tenant, person);
    hooks.settle();
    clock.advance(Duration.ofSeconds(3));
    hooks.happen(tenant, person);
    hooks.settle();

    assertThat(about(person)).hasSize(1);
  }

  @Test
  void itIsTriedTenTimesOverDaysAndThenGivenUp() {
    var person = hooks.somebody();
    receiver.answers(one -> 500);
    hooks.happen(tenant, person);
    var pauses = List.of("5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h");
    var times = new ArrayList<Integer>();
    hooks.settle();
    for (var pause : pauses) {
      clock.advance(Duration.parse("PT" + pause.toUpperCase(Locale.ROOT)).minusMillis(1));
      hooks.settle();
      times.add(about(person).size());
      clock.advance(Duration.parse("PT" + pause.toUpperCase(Locale.ROOT)).dividedBy(9));
      hooks.settle();
    }

    assertThat(times).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(about(person)).hasSize(10);
    assertThat(hooks.states(tenant, hook.webhook().id())).containsExactly(DeliveryState.FAILED);
  }

  @Test
  void afterTheLastAttemptTheNextFactGoesOn() {
    var person = hooks.somebody();
    receiver.answers(one -> one.isAbout(person) ? 400 : 204);
    hooks.happen(tenant, person);
    hooks.happen(tenant, person);
    for (int attempt = 1; attempt <= 10; attempt++) {
      hooks.happen(tenant, hooks.somebody());
      hooks.settle();
      clock.advance(Duration.ofHours(27));
    }
    hooks.settle();

    var ids = about(person).stream().map(Received::id).toList();
    assertThat(ids.subList(0, 10)).containsOnly(ids.get(0));
    assertThat(ids.subList(10, ids.size())).isNotEmpty().doesNotContain(ids.get(0));
    assertThat(state()).isEqualTo(WebhookState.ENABLED);
  }

  @Test
  void whoSaysGoneIsSentNothingMore() {
    receiver.answers(any -> 410);
    hooks.happen(tenant, hooks.somebody());
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    hooks.happen(tenant, hooks.somebody());
    clock.advance(Duration.ofDays(1));
    hooks.settle();

    assertThat(receiver.received()).hasSize(1);
    assertThat(state()).isEqualTo(WebhookState.GONE);
  }

  @Test
  void whoFailsForFiveDaysIsSwitchedOffAndThatIsAFact() {
    try (var listening = new Receiver()) {
      hooks.add(tenant, listening, "webhook.switched-off.v1");
      receiver.answers(any -> 500);
      for (int day = 0; day <= 5; day++) {
        hooks.happen(tenant, hooks.somebody());
        hooks.settle();
        assertThat(state()).isEqualTo(day < 5 ? WebhookState.ENABLED : WebhookState.FAILING);
        clock.advance(Duration.ofDays(1));
      }
      hooks.settle();

      assertThat(listening.ofType("webhook.switched-off.v1"))
          .singleElement()
          .satisfies(
              told -> {
                assertThat(told.isAbout(hook.webhook().id())).isTrue();
                assertThat(told.isAbout("FAILING")).isTrue();
              });
    }
  }

  @Test
  void oneSuccessStartsTheFiveDaysAnew() {
    receiver.answers(any -> 500);
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    clock.advance(Duration.ofDays(4));
    receiver.answers(any -> 204);
    hooks.settle();
    receiver.answers(any -> 500);
    clock.advance(Duration.ofDays(2));
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    assertThat(state()).isEqualTo(WebhookState.ENABLED);
  }

  @Test
  void anAddressThatIsAwayIsLeftAloneForAWhile() {
    receiver.answers(any -> 503);
    IntStream.range(0, 20).forEach(one -> hooks.happen(tenant, hooks.somebody()));
    hooks.settle();

    assertThat(receiver.received()).hasSize(1);

    clock.advance(Duration.ofSeconds(6));
    hooks.settle();
    assertThat(receiver.received()).hasSize(2);

    receiver.answers(any -> 204);
    clock.advance(Duration.ofSeconds(11));
    hooks.settle();
    assertThat(hooks.states(tenant, hook.webhook().id())).containsOnly(DeliveryState.DELIVERED);
  }

  @Test
  void aNameNobodyKnowsIsAnAttemptThatFailed() {
    var draft = new WebhookDraft("https://hooks.invalid/", "", Set.of(Hooks.FACT), true);
    var id = hook.webhook().id();
    hooks.in(tenant, () -> webhooks.change(id, hook.webhook().version(), draft));
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    assertThat(hooks.log(tenant, id).get(0).tries().get(0).outcome())
        .isEqualTo(AttemptOutcome.NO_SUCH_HOST);
  }

  @Test
  void whoAsksToBeLeftAloneIsLeftAloneForThatLong() {
    receiver.answers(any -> 429);
    receiver.asksToWait("120");
    hooks.happen(tenant, hooks.somebody());
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    clock.advance(Duration.ofSeconds(119));
    hooks.settle();

    assertThat(receiver.received()).hasSize(1);

    clock.advance(Duration.ofSeconds(2));
    hooks.settle();
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void whatTheFormerAddressAnsweredSaysNothingOfTheNewOne() {
    try (var newer = new Receiver()) {
      hooks.happen(tenant, hooks.somebody());
      hooks.deliverFacts();
      var batch = hooks.in(tenant, () -> claims.take(hook.webhook().id())).orElseThrow();
      moveTo(newer);
      var gone = Result.answered(410);
      hooks.in(tenant, () -> claims.record(batch.claims().get(0), batch.url(), gone, 1));
      hooks.settle();

      assertThat(state()).isEqualTo(WebhookState.ENABLED);
      assertThat(newer.received()).hasSize(1);
      assertThat(hooks.in(tenant, () -> webhooks.find(hook.webhook().id())).failingSince())
          .isEmpty();
    }
  }

  @Test
  void whatCannotEndWithinTheClaimIsNotBegun() {
    receiver.answers(
        any -> {
          clock.advance(Duration.ofSeconds(110));
          return 204;
        });
    IntStream.range(0, 3).forEach(one -> hooks.happen(tenant, hooks.somebody()));
    hooks.deliverFacts();

    assertThat(dispatcher.round(() -> false)).isOne();
    assertThat(receiver.received()).hasSize(1);

    receiver.answers(any -> 204);
    hooks.settle();
    assertThat(receiver.received()).hasSize(3);
  }

  @Test
  void anAddressThatCannotBeServedKeepsNobodyFromTheirTurn() {
    try (var broken = new Receiver()) {
      var other = hooks.tenant();
      var spoilt = hooks.add(other, broken, Hooks.FACT).webhook().id();
      hooks.in(other, () -> spoil(spoilt));
      hooks.happen(other, hooks.somebody());
      hooks.happen(tenant, hooks.somebody());

      hooks.settle();

      assertThat(receiver.received()).hasSize(1);
      assertThat(broken.received()).isEmpty();
      hooks.in(
          other,
          () -> {
            webhooks.remove(spoilt);
            return true;
          });
    }
  }

  private int spoil(UUID webhook) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                new Sql(database)
                    .update(
                        "update webhook_secret set wrapped = ? where tenant_id = ? and webhook_id"
                            + " = ?",
                        new byte[] {1, 2, 3},
                        tenants.require().value(),
                        webhook));
  }

  @Test
  void aSuspendedTenantIsLookedAtOnceAMinuteAndLosesNothing() {
    var directory = new Suspended(tenant);
    var onlooker = new Dispatcher(addresses, claims, post, log, scope, directory, reach, clock);
    hooks.happen(tenant, hooks.somebody());
    hooks.deliverFacts();
    IntStream.range(0, 5).forEach(round -> onlooker.round(() -> false));

    assertThat(directory.asked).isOne();
    assertThat(receiver.received()).isEmpty();

    directory.state = TenantState.ACTIVE;
    clock.advance(Duration.ofMinutes(1));
    onlooker.round(() -> false);
    assertThat(receiver.received()).hasSize(1);
  }

  /** Knows one tenant, and how often it was asked for. */
  private static final class Suspended implements TenantDirectory {

    private final TenantProfile tenant;
    private TenantState state = TenantState.SUSPENDED;
    private int asked;

    Suspended(TenantProfile tenant) {
      this.tenant = tenant;
    }

    @Override
    public Optional<TenantProfile> bySlug(String slug) {
      return Optional.empty();
    }

    @Override
    public Optional<TenantProfile> byId(TenantId id) {
      if (!id.equals(tenant.id())) {
        return Optional.empty();
      }
      asked++;
      return Optional.of(
          new TenantProfile(
              tenant.id(), tenant.slug(), tenant.name(), state, tenant.locale(), tenant.zone()));
    }

    @Override
    public List<TenantProfile> all() {
      return List.of();
    }
  }
}
