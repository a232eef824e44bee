package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.Webhooks;
import io.troth.notification.internal.webhook.Receiver.Received;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenant.api.KeyGenerations;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.outbound.SigningSecret;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WebhookIT extends OneHook {

  @Inject WebhookWorker worker;
  @Inject Claims claims;
  @Inject Subjects subjects;
  @Inject ObjectMapper json;
  @Inject KeyGenerations keys;

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
  void factsAreSignedAsBeforeWhenTheTenantsKeysWereRenewed() {
    hooks.in(
        tenant,
        () -> {
          keys.renew();
          keys.goOn();
          return keys.renewedAfter();
        });
    hooks.happen(tenant, hooks.somebody());
    hooks.settle();

    assertThat(receiver.received().get(0).isSignedWith(hook.secret())).isTrue();
    assertThat(hooks.in(tenant, keys::state).keys())
        .filteredOn(key -> key.purpose() == Purpose.WEBHOOK)
        .allSatisfy(
            key -> {
              assertThat(key.generation()).isEqualTo(2);
              assertThat(key.earlier()).isEmpty();
              assertThat(key.places().get(0).total()).isPositive();
            });
  }

  @Test
  void secretsAreNotRenewedWithoutEnd() {
    var id = hook.webhook().id();
    IntStream.range(0, 3).forEach(time -> hooks.in(tenant, () -> webhooks.rotate(id)));

    assertThatThrownBy(() -> hooks.in(tenant, () -> webhooks.rotate(id)))
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
    var late = lost.get();
    hooks.in(
        tenant, () -> claims.record(late.claims().get(0), late.url(), Result.answered(500), 1));
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
  void addressesHaveALimit() {
    var draft = new WebhookDraft(receiver.url(), "", Set.of(), true);
    IntStream.range(1, Webhooks.MOST).forEach(one -> hooks.in(tenant, () -> webhooks.add(draft)));

    assertThatThrownBy(() -> hooks.in(tenant, () -> webhooks.add(draft)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("10");
  }

  @Test
  void whoeverAddsAtTheSameMomentKeepsToTheLimitToo() {
    var draft = new WebhookDraft(receiver.url(), "", Set.of(), true);
    IntStream.range(2, Webhooks.MOST).forEach(one -> hooks.in(tenant, () -> webhooks.add(draft)));

    var adding =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> added(draft))).limit(6).toList();

    assertThat(adding.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(hooks.in(tenant, webhooks::list)).hasSize(Webhooks.MOST);
  }

  /** False when there are as many as there may be. */
  private boolean added(WebhookDraft draft) {
    try {
      hooks.in(tenant, () -> webhooks.add(draft));
      return true;
    } catch (Problem full) {
      return false;
    }
  }

  @Test
  void inOneMinuteThereAreOnlySoManyTests() {
    var id = hook.webhook().id();
    IntStream.range(0, Webhooks.MOST_TESTS).forEach(one -> test(id));

    assertThatThrownBy(() -> test(id)).isInstanceOf(Problem.class).hasMessageContaining("10 tests");
    clock.advance(Duration.ofMinutes(1));
    test(id);
    hooks.settle();

    assertThat(receiver.ofType("webhook.tested.v1")).hasSize(Webhooks.MOST_TESTS + 1);
  }

  private void test(UUID id) {
    hooks.in(
        tenant,
        () -> {
          webhooks.test(id);
          return true;
        });
  }
}
