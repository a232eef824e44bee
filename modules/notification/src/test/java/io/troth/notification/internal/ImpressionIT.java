package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.EventsIdle;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Impressions;
import io.troth.notification.api.event.BannerShown;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ImpressionIT {

  @Inject Fixtures fixtures;
  @Inject Impressions impressions;
  @Inject HeardFacts facts;
  @Inject EventsIdle idle;

  private TenantProfile tenant;
  private SubjectRef mia;
  private VersionId version;

  @BeforeEach
  void onePersonOneVersion() {
    tenant = fixtures.tenant();
    mia = fixtures.person(tenant, "mia.sees@example.test");
    version = fixtures.publish(tenant);
  }

  @Test
  void onlyTheFirstImpressionCounts() {
    show(tenant, version);
    show(tenant, version);
    idle.await();

    assertThat(facts.about(mia, BannerShown.class))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.version()).isEqualTo(version);
              assertThat(fact.zone()).contains(ZoneId.of("Europe/Vienna"));
            });
  }

  @Test
  void anotherTenantsVersionOrPersonIsNotThere() {
    var other = fixtures.tenant();
    var theirs = fixtures.publish(other);

    assertThatThrownBy(() -> show(tenant, theirs)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> show(other, theirs)).isInstanceOf(Problem.class);
  }

  private void show(TenantProfile owner, VersionId shown) {
    fixtures.in(
        owner,
        () -> {
          impressions.record(mia, shown);
          return true;
        });
  }
}
