package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.Problem;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.internal.plan.PlanStatements.Owed;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.Policies;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about a version that was withdrawn; the plan is written three people at a time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WithdrawalIT {

  @Inject Fixtures fixtures;
  @Inject Planner planner;
  @Inject Notices notices;
  @Inject Policies policies;
  @Inject Withdrawals withdrawals;
  @Inject EventsIdle idle;

  private TenantProfile tenant;
  private VersionId second;

  @BeforeEach
  void aVersionIsAnnouncedToFour() {
    tenant = fixtures.tenant();
    for (var number = 0; number < 4; number++) {
      fixtures.person(tenant, "person-" + number + "@example.test");
    }
    fixtures.publish(tenant);
    second = fixtures.publish(tenant);
    idle.await();
  }

  private void withdraw() {
    fixtures.in(tenant, () -> withdrawals.withdraw(second, "A slip."));
  }

  private Map<NoticeState, Long> count() {
    return fixtures.in(tenant, () -> notices.count(second));
  }

  @Test
  void plannedMailsAreCancelledAndTheWalkEnds() {
    fixtures.in(tenant, () -> planner.step(second));

    withdraw();
    fixtures.settle();

    assertThat(count()).isEqualTo(Map.of(NoticeState.CANCELLED, 3L));
    assertThat(fixtures.in(tenant, () -> planner.step(second))).isFalse();
  }

  @Test
  void whatWasTakenByTheMailServerStaysEvidence() {
    fixtures.settle();

    withdraw();
    fixtures.settle();

    assertThat(count()).isEqualTo(Map.of(NoticeState.HANDED_OVER, 4L));
  }

  @Test
  void whoJoinsAfterwardsIsToldOfNothing() {
    withdraw();
    fixtures.settle();

    var late = fixtures.person(tenant, "late@example.test");
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> notices.of(late))).isEmpty();
  }

  @Test
  void aPlanThatWasOverlookedSendsNothing() {
    withdraw();
    fixtures.settle();
    var late = fixtures.person(tenant, "late@example.test");
    var policy = fixtures.in(tenant, () -> policies.version(second)).orElseThrow().head().policy();

    fixtures.in(tenant, () -> planner.plan(Topic.of(policy, second), late, 1));
    fixtures.settle();

    assertThat(fixtures.in(tenant, () -> notices.of(late)))
        .extracting(NoticeView::state)
        .containsExactly(NoticeState.CANCELLED);
  }

  @Test
  void aPublicationHeardOfLateBeginsNoWalk() {
    withdraw();
    fixtures.settle();
    var policy = fixtures.in(tenant, () -> policies.version(second)).orElseThrow().head().policy();

    fixtures.in(
        tenant,
        () -> {
          planner.begin(new Owed(second, policy, 2, Instant.parse("2099-01-01T00:00:00Z")));
          return true;
        });

    assertThat(fixtures.in(tenant, () -> planner.step(second))).isFalse();
  }

  @Test
  void aMailThatCameBackIsNotSentAgain() {
    var nobody = fixtures.personWithoutAddress(tenant, "nobody");
    fixtures.settle();
    withdraw();
    fixtures.settle();
    var notice = fixtures.in(tenant, () -> notices.of(nobody)).get(0);

    assertThatThrownBy(() -> fixtures.in(tenant, () -> notices.again(notice.id())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("withdrawn");
  }
}
