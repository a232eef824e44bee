package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView.Attempt;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.notification.internal.webhook.Receiver.Received;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WebhookReplayIT extends OneHook {

  @Inject WebhookDeliveries deliveries;
  @Inject DeliverySweeper sweeper;

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
    moveTo(receiver);
    var since = clock.instant();
    receiver.answers(any -> 410);
    clock.advance(Duration.ofMinutes(1));
    IntStream.range(0, 3).forEach(one -> hooks.happen(tenant, hooks.somebody()));
    hooks.settle();
    moveTo(receiver);
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
}
