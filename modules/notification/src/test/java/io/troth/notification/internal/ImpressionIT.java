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
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ImpressionIT {

  private static final Duration A_TICK = Duration.ofMillis(1);

  @Inject Fixtures fixtures;
  @Inject Impressions impressions;
  @Inject HeardFacts facts;
  @Inject EventsIdle idle;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private SubjectRef mia;
  private VersionId version;

  @BeforeEach
  void onePersonOneVersion() {
    tenant = fixtures.tenant();
    mia = fixtures.person(tenant, "mia.sees@example.test");
    version = fixtures.publish(tenant);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void onlyTheFirstImpressionCounts() {
    var ticket = ticket(tenant, mia, version);
    clock.advance(Impressions.SHORTEST);

    report(tenant, mia, ticket);
    report(tenant, mia, ticket);
    var another = ticket(tenant, mia, version);
    clock.advance(Impressions.SHORTEST);
    report(tenant, mia, another);
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
  void oneBannerOnSeveralVersionsCountsForEach() {
    var terms = fixtures.publishTerms(tenant);
    var ticket = fixtures.in(tenant, () -> impressions.ticket(mia, List.of(version, terms)));
    assertThat(ticket).hasSizeLessThan(400);
    clock.advance(Impressions.SHORTEST);

    report(tenant, mia, ticket);
    report(tenant, mia, ticket);
    idle.await();

    assertThat(facts.about(mia, BannerShown.class))
        .extracting(BannerShown::version)
        .containsExactlyInAnyOrder(version, terms);
  }

  @Test
  void nobodyCanHaveSeenItBeforeThreeSecondsHavePassed() {
    var ticket = ticket(tenant, mia, version);
    clock.advance(Impressions.SHORTEST.minusSeconds(1));

    assertRefused(tenant, mia, ticket, "three seconds");
  }

  @Test
  void aTicketIsGoodForADay() {
    var ticket = ticket(tenant, mia, version);
    clock.advance(Impressions.LONGEST.plus(A_TICK));

    assertRefused(tenant, mia, ticket, "more than a day");
  }

  @Test
  void aForgedTicketIsRefused() {
    var ticket = ticket(tenant, mia, version);
    clock.advance(Impressions.SHORTEST);
    var sooner = (ticket.charAt(0) == 'A' ? 'B' : 'A') + ticket.substring(1);

    assertRefused(tenant, mia, sooner, "not made by us");
    assertRefused(tenant, mia, ticket + "AA", "not made by us");
    assertRefused(tenant, mia, "", "not made by us");
    assertRefused(tenant, mia, "no ticket", "not made by us");
  }

  @Test
  void anothersTicketIsRefused() {
    var max = fixtures.person(tenant, "max.sees@example.test");
    var his = ticket(tenant, max, version);
    clock.advance(Impressions.SHORTEST);

    assertRefused(tenant, mia, his, "not yours");
  }

  @Test
  void anotherTenantsTicketIsRefused() {
    var other = fixtures.tenant();
    fixtures.publish(other);
    var ticket = ticket(other, mia, version);
    clock.advance(Impressions.SHORTEST);

    assertRefused(tenant, mia, ticket, "not made by us");
  }

  @Test
  void anotherTenantsVersionOrPersonIsNotThere() {
    var other = fixtures.tenant();
    var theirs = fixtures.publish(other);
    var onTheirs = ticket(tenant, mia, theirs);
    var elsewhere = ticket(other, mia, theirs);
    clock.advance(Impressions.SHORTEST);

    assertRefused(tenant, mia, onTheirs, "no such published version");
    assertRefused(other, mia, elsewhere, "no such person");
  }

  private void assertRefused(TenantProfile owner, SubjectRef person, String ticket, String why) {
    assertThatThrownBy(() -> report(owner, person, ticket))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.detail() + problem.violations()).containsIgnoringCase(why));
    idle.await();
    assertThat(facts.about(mia, BannerShown.class)).isEmpty();
  }

  private String ticket(TenantProfile owner, SubjectRef person, VersionId shown) {
    return fixtures.in(owner, () -> impressions.ticket(person, shown));
  }

  private void report(TenantProfile owner, SubjectRef person, String ticket) {
    fixtures.in(
        owner,
        () -> {
          impressions.record(person, ticket);
          return true;
        });
  }
}
