package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts turns, not time: a batch is twenty mails. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class FairnessIT {

  private static final int BATCH = 20;

  @Inject Fixtures fixtures;
  @Inject Planner planner;
  @Inject TestRelay relay;

  @BeforeEach
  void forget() {
    fixtures.settle();
    relay.server().forget();
  }

  @Test
  void aHundredMailsAreOutInTwiceTheirTurnsBesideAHugeBacklog() {
    backlog("huge", 400);
    backlog("small", 100);

    fixtures.settle();

    var order = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    var small = IntStream.range(0, order.size()).filter(at -> order.get(at).startsWith("small"));
    var lastOfSmall = small.max().orElseThrow();
    assertThat(order).hasSize(500);
    assertThat(lastOfSmall + 1).isLessThanOrEqualTo(2 * 100 + BATCH);
  }

  /** Everything is planned before anything is sent. */
  private void backlog(String name, int people) {
    var tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.crowd(tenant, name, people);
    var version = fixtures.publish(tenant);
    fixtures.hear();
    var more = true;
    while (more) {
      more = step(tenant, version);
    }
  }

  private boolean step(TenantProfile tenant, VersionId version) {
    return fixtures.in(tenant, () -> planner.step(version));
  }
}
