package io.troth.notification.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventsIdle;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Reachability;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestBinding;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan is written three people at a time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PlanningIT {

  @Inject Fixtures fixtures;
  @Inject Planner planner;
  @Inject Notices notices;
  @Inject Reachability reachability;
  @Inject TestBinding binding;
  @Inject EventsIdle idle;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    tenant = fixtures.tenant();
    binding.number(0);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void theFirstVersionIsNoChangeToAnybody() {
    people(2);

    var first = fixtures.publish(tenant);
    fixtures.settle();

    assertThat(count(first)).isEmpty();
  }

  @Test
  void everybodyIsPlannedForOnceHoweverManyChunksItTakes() {
    people(7);
    fixtures.publish(tenant);

    var second = fixtures.publish(tenant);
    fixtures.settle();
    fixtures.settle();

    assertThat(count(second)).isEqualTo(Map.of(NoticeState.HANDED_OVER, 7L));
  }

  @Test
  void aWalkThatWasCutShortGoesOnWhereItStopped() {
    people(7);
    fixtures.publish(tenant);
    var second = fixtures.publish(tenant);
    idle.await();

    assertThat(step(second)).isTrue();
    assertThat(count(second)).isEqualTo(Map.of(NoticeState.PLANNED, 3L));
    assertThat(step(second)).isTrue();
    assertThat(step(second)).isTrue();

    assertThat(count(second)).isEqualTo(Map.of(NoticeState.PLANNED, 7L));
    assertThat(step(second)).isFalse();
  }

  @Test
  void whoJoinsBeforeTheDateIsToldOfWhatIsComing() {
    fixtures.publish(tenant);
    fixtures.publish(tenant);
    fixtures.settle();

    var late = fixtures.person(tenant, "late@example.test");
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> notices.of(late))).hasSize(1);
  }

  @Test
  void whoJoinsAfterTheDateIsToldOnlyWhenBoundBySomethingOlder() {
    fixtures.publish(tenant);
    fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(Duration.ofDays(11));

    var fresh = fixtures.person(tenant, "fresh@example.test");
    fixtures.settle();
    binding.number(1);
    var baseline = fixtures.person(tenant, "baseline@example.test");
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> notices.of(fresh))).isEmpty();
    assertThat(fixtures.in(tenant, () -> notices.of(baseline))).hasSize(1);
  }

  @Test
  void aNewAddressBringsANewRoundWithAMessageIdOfItsOwn() {
    fixtures.publish(tenant);
    var leo = fixtures.movesTo(tenant, "leo", "dead.leo@example.test");
    var second = fixtures.publish(tenant);
    fixtures.settle();
    assertThat(fixtures.in(tenant, () -> reachability.reachable(leo))).isFalse();

    fixtures.movesTo(tenant, "leo", "leo.moved@example.test");
    fixtures.settle();

    var rounds = fixtures.in(tenant, () -> notices.of(leo));
    assertThat(rounds)
        .extracting(notice -> notice.state())
        .containsExactly(NoticeState.HANDED_OVER, NoticeState.REFUSED);
    assertThat(rounds.get(0).messageId()).contains(".2@").isNotEqualTo(rounds.get(1).messageId());
    assertThat(count(second)).isEqualTo(Map.of(NoticeState.HANDED_OVER, 1L));
    assertThat(fixtures.in(tenant, () -> reachability.reachable(leo))).isTrue();
  }

  @Test
  void aNewAddressOfSomebodyWhoWasToldChangesNothing() {
    fixtures.publish(tenant);
    var mia = fixtures.movesTo(tenant, "mia", "mia.one@example.test");
    fixtures.publish(tenant);
    fixtures.settle();

    fixtures.movesTo(tenant, "mia", "mia.two@example.test");
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> notices.of(mia))).hasSize(1);
  }

  private boolean step(VersionId version) {
    return fixtures.in(tenant, () -> planner.step(version));
  }

  private Map<NoticeState, Long> count(VersionId version) {
    return fixtures.in(tenant, () -> notices.count(version));
  }

  private void people(int number) {
    List<Integer> numbers = IntStream.range(0, number).boxed().toList();
    numbers.forEach(n -> fixtures.person(tenant, "person-" + n + "@example.test"));
  }
}
