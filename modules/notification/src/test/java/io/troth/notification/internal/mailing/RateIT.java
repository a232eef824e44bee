package io.troth.notification.internal.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.plan.Planner;
import io.troth.notification.internal.send.Claims;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant's rate is one for all replicas. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RateIT {

  @Inject Fixtures fixtures;
  @Inject MailingRules rules;
  @Inject Planner planner;
  @Inject Claims claims;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void twoMailsASecond() {
    fixtures.endWhatWaits();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    relay.server().forget();
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    fixtures.in(
        tenant,
        () -> {
          rules.set(new Rules(Optional.of(120), Optional.empty()));
          return true;
        });
  }

  @AfterEach
  void realTime() {
    fixtures.endWhatWaits();
    clock.reset();
  }

  @Test
  void aTenantsRateIsKeptWhoeverClaims() {
    fixtures.crowd(tenant, "paced", 8);
    fixtures.publishLater(tenant, 5);
    fixtures.settle();
    var atOnce = relay.server().received().size();

    clock.advance(Duration.ofSeconds(1));
    fixtures.settle();

    assertThat(atOnce).isBetween(1, 3);
    assertThat(relay.server().received()).hasSize(atOnce + 2);
  }

  @Test
  void aTenantsRateIsKeptByReplicasThatClaimAtTheSameMoment() {
    fixtures.crowd(tenant, "raced", 40);
    var version = fixtures.publishLater(tenant, 5);
    fixtures.hear();
    var planned = true;
    while (planned) {
      planned = fixtures.in(tenant, () -> planner.step(version));
    }

    var claiming =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> fixtures.in(tenant, claims::take)))
            .limit(8)
            .toList();

    assertThat(claiming.stream().mapToInt(one -> one.join().size()).sum()).isBetween(1, 3);
  }
}
