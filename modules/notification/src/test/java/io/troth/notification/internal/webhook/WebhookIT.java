package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView.Attempt;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.Webhooks;
import io.troth.notification.api.Webhooks.WithSecret;
import io.troth.notification.internal.webhook.Receiver.Received;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WebhookIT {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @Inject Hooks hooks;
  @Inject Webhooks webhooks;
  @Inject WebhookDeliveries deliveries;
  @Inject WebhookWorker worker;
  @Inject Claims claims;
  @Inject ClaimStatements claimStatements;
  @Inject DeliverySweeper sweeper;
  @Inject Subjects subjects;
  @Inject ObjectMapper json;
  @Inject MutableClock clock;

  private final Receiver receiver = new Receiver();
  private TenantProfile tenant;
  private WithSecret hook;

  @BeforeEach
  void anAddress() {
    clock.stopAt(NOON);
    tenant = hooks.tenant();
    hook = hooks.add(tenant, receiver, Hooks.FACT);
  }

  @AfterEach
  void close() {
    receiver.close();
    hooks.in(
        tenant,
        () -> {
          webhooks.list().forEach(one -> webhooks.remove(one.id()));
          return true;
        });
    hooks.settle();
    clock.reset();
  }

  @Test
  void aFactIsSentSignedAndOnce() throws Exception {
    var person = hooks.somebody();
    hooks.happen(tenant, person);
    hooks.settle();
    hooks.settle();

    assertThat(receiver.received()).hasSize(1);
    var sent = receiver.received().get(0);
    assertThat(sent.isSignedWith(hook.secret())).isTrue();
    assertThat(sent.isSignedWith(SigningSecret.random().text())).isFalse();
    assertThat(sent.timestamp()).isEqualTo(Long.toString(NOON.getEpochSecond()));
    assertThat(sent.contentType()).startsWith("application/cloudevents+json");
    var event = json.readTree(sent.body());
    assertThat(event.get("specversion").asText()).isEqualTo("1.0");
    assertThat(event.get("id").asText()).isEqualTo(sent.id());
    assertThat(event.get("type").asText()).isEqualTo(Hooks.FACT);
    assertThat(event.get("subject").asText()).isEqualTo(person.toString());
    assertThat(event.get("data").get("person").asText()).isEqualTo(person.toString());
  }

  @Test
  void theLogSaysWhatBecameOfIt() {
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    var delivery = hooks.log(tenant, hook.webhook().id()).get(0);
    assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery.tries().get(0).code()).contains(204);
    assertThat(delivery.nextAt()).isEmpty();
  }

  @Test
  void forADayAfterANewSecretBothSign() {
    var newer = hooks.in(tenant, () -> webhooks.rotate(hook.webhook().id()));
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    clock.advance(Duration.ofHours(24));
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    var both = receiver.received().get(0);
    var newest = receiver.received().get(1);
    assertThat(both.isSignedWith(hook.secret())).isTrue();
    assertThat(both.isSignedWith(newer.secret())).isTrue();
    assertThat(newest.isSignedWith(hook.secret())).isFalse();
    assertThat(newest.isSignedWith(newer.secret())).isTrue();
  }

  @Test
  void secretsAreNotRenewedWithoutEnd() {
    var id = hook.webhook().id();
    IntStream.range(0, 3).forEach(time -> hooks.in(tenant, () -> webhooks.rotate(id)));

    assertThatThrownBy(() -> hooks.in(tenant, () -> webhooks.rotate(id)))
        .isInstanceOf(Problem.class);
  }

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
  void aDeliveryIsReplayed() {
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    var delivery = hooks.log(tenant, hook.webhook().id()).get(0);

    hooks.in(tenant, () -> deliveries.replay(hook.webhook().id(), delivery.id()));
    hooks.settle();

    assertThat(receiver.received()).hasSize(2);
    assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
    var after = hooks.in(tenant, () -> deliveries.find(hook.webhook().id(), delivery.id()));
    assertThat(after.tries().stream().map(Attempt::number)).containsExactly(2, 1);
  }

  @Test
  void whatWasGivenUpIsReplayedSinceAnInstant() {
    receiver.answers(any -> 410);
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    clock.advance(Duration.ofHours(1));
    receiver.answers(any -> 204);
    switchOn();
    var since = clock.instant();
    receiver.answers(any -> 410);
    clock.advance(Duration.ofMinutes(1));
    IntStream.range(0, 3).forEach(one -> hooks.happen(tenant, hooks.somebody()));
    hooks.settle();
    switchOn();
    receiver.answers(any -> 204);
    receiver.forget();

    var replayed = hooks.in(tenant, () -> deliveries.replayFailed(hook.webhook().id(), since));
    hooks.settle();

    assertThat(replayed).isEqualTo(3);
    assertThat(receiver.received()).hasSize(3);
    assertThat(hooks.states(tenant, hook.webhook().id()))
        .containsExactly(
            DeliveryState.DELIVERED,
            DeliveryState.DELIVERED,
            DeliveryState.DELIVERED,
            DeliveryState.FAILED);
  }

  @Test
  void switchedOffNothingIsReplayed() {
    receiver.answers(any -> 410);
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    assertThatThrownBy(
            () -> hooks.in(tenant, () -> deliveries.replayFailed(hook.webhook().id(), NOON)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aTestGoesToItsAddressAloneAndWaitsForNothing() {
    try (var other = new Receiver()) {
      hooks.add(tenant, other);
      hooks.settle();
      other.forget();
      receiver.answers(any -> 500);
      hooks.in(
          tenant,
          () -> {
            webhooks.test(hook.webhook().id());
            webhooks.test(hook.webhook().id());
            return true;
          });
      hooks.settle();

      assertThat(receiver.ofType("webhook.tested.v1")).hasSize(2);
      assertThat(other.ofType("webhook.tested.v1")).isEmpty();
    }
  }

  @Test
  void anotherTenantsFactsAreNotSent() {
    hooks.happen(hooks.tenant(), hooks.somebody());
    hooks.settle();

    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void whatWasClaimedByAReplicaThatDiedIsSentAfterItsLease() {
    hooks.happen(tenant, hooks.somebody());
    hooks.deliverFacts();
    var lost = hooks.in(tenant, () -> claims.take(hook.webhook().id()));
    assertThat(lost.orElseThrow().claims()).hasSize(1);
    worker.drain();
    assertThat(receiver.received()).isEmpty();

    clock.advance(Duration.ofMinutes(3));
    worker.drain();

    assertThat(receiver.received()).hasSize(1);
    hooks.in(
        tenant,
        () -> {
          claims.record(lost.get().claims().get(0), Result.answered(500), 1);
          return true;
        });
    assertThat(hooks.states(tenant, hook.webhook().id())).containsExactly(DeliveryState.DELIVERED);
  }

  @Test
  void manyThreadsSendEverythingOnceAndInTheOrderOfEachPerson() {
    var people = IntStream.range(0, 8).mapToObj(one -> hooks.somebody()).toList();
    for (int round = 0; round < 15; round++) {
      people.forEach(person -> hooks.happen(tenant, person));
    }
    hooks.deliverFacts();
    var order = hooks.factIds(tenant);

    var threads =
        Stream.generate(() -> CompletableFuture.runAsync(worker::drain))
            .limit(6)
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(threads).join();
    worker.drain();

    assertThat(receiver.received()).hasSize(120);
    assertThat(receiver.received().stream().map(Received::id)).doesNotHaveDuplicates();
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(about(person).stream().map(Received::id).toList())
                    .isEqualTo(order.get(person)));
  }

  @Test
  void noNameAndNoAddressLeavesTheHouse() {
    hooks.add(tenant, receiver);
    var registration =
        new SubjectRegistration(
            "customer-quince",
            Optional.of("mia.moss@example.test"),
            Optional.of("Mia Moss"),
            Optional.of(Locale.ENGLISH),
            Optional.empty(),
            List.of());
    hooks.in(tenant, () -> subjects.upsert(registration));
    var moved =
        new SubjectRegistration(
            "customer-quince",
            Optional.of("mia.elsewhere@example.test"),
            Optional.of("Mia Marsh"),
            Optional.of(Locale.ENGLISH),
            Optional.empty(),
            List.of());
    hooks.in(tenant, () -> subjects.upsert(moved));
    hooks.settle();

    assertThat(receiver.ofType("subject.registered.v1")).isNotEmpty();
    assertThat(receiver.ofType("subject.address-changed.v1")).isNotEmpty();
    assertThat(receiver.received())
        .allSatisfy(
            sent ->
                assertThat(sent.body().toLowerCase(Locale.ROOT))
                    .doesNotContain("mia")
                    .doesNotContain("moss")
                    .doesNotContain("marsh")
                    .doesNotContain("example.test")
                    .doesNotContain("quince"));
  }

  @Test
  void afterThirtyDaysDeliveriesAreForgotten() {
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();
    clock.advance(Duration.ofDays(29));
    sweeper.sweep();
    assertThat(hooks.log(tenant, hook.webhook().id())).hasSize(1);

    clock.advance(Duration.ofDays(2));
    sweeper.sweep();

    assertThat(hooks.log(tenant, hook.webhook().id())).isEmpty();
  }

  @Test
  void addressesHaveALimit() {
    var draft = new WebhookDraft(receiver.url(), "", Set.of(), true);
    IntStream.range(1, Webhooks.MOST).forEach(one -> hooks.in(tenant, () -> webhooks.add(draft)));

    assertThatThrownBy(() -> hooks.in(tenant, () -> webhooks.add(draft)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("10");
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

  private void switchOn() {
    hooks.in(
        tenant,
        () -> {
          var now = webhooks.find(hook.webhook().id());
          var draft = new WebhookDraft(receiver.url(), "", Set.of(Hooks.FACT), true);
          return webhooks.change(now.id(), now.version(), draft);
        });
  }

  private WebhookState state() {
    return hooks.in(tenant, () -> webhooks.find(hook.webhook().id())).state();
  }

  private List<Received> about(Object person) {
    return receiver.received().stream().filter(one -> one.isAbout(person)).toList();
  }
}
