package io.troth.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Impressions;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Notices;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the promise board says of notices in the service is what people's screens showed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BannerPromiseIT {

  private static final String PLATFORM = "notice/platform";
  private static final String BANNER = "notice/banner";

  @Inject Fixtures fixtures;
  @Inject Impressions impressions;
  @Inject Notices notices;
  @Inject PromiseBoard board;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void theFirstVersionIsInForce() {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.settle();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void beforeAnyChangeBothAreKept() {
    assertThat(figure(PLATFORM)).isEqualTo("No change has been announced since.");
    assertThat(figure(BANNER)).isEqualTo("No mail has failed.");
  }

  @Test
  void screensAreCounted() {
    var mia = fixtures.person(tenant, "mia@example.test");
    var version = fixtures.publish(tenant);
    assertThat(figure(PLATFORM)).isEqualTo("Live; the banner was on 0 screens.");

    show(mia, version);

    assertThat(figure(PLATFORM)).isEqualTo("Live; the banner was on 1 screens.");
  }

  @Test
  void aServiceThatShowsNothingForDaysPutsThePromiseAtRisk() {
    fixtures.publish(tenant);
    clock.advance(Duration.ofHours(47));
    assertThat(line(PLATFORM).state()).isEqualTo(PromiseState.KEPT);

    clock.advance(Duration.ofHours(2));

    assertThat(line(PLATFORM).state()).isEqualTo(PromiseState.AT_RISK);
    assertThat(figure(PLATFORM)).endsWith("is the script there?");
  }

  @Test
  void aBannerTakesThePlaceOfAMailThatFailedOnceItWasSeen() {
    var nobody = fixtures.personWithoutAddress(tenant, "nobody");
    var version = fixtures.publish(tenant);
    fixtures.settle();
    assertThat(figure(BANNER)).isEqualTo("Of 1 people whose mail failed, 0 saw the banner.");
    assertThat(line(BANNER).state()).isEqualTo(PromiseState.AT_RISK);

    show(nobody, version);

    assertThat(figure(BANNER)).isEqualTo("Of 1 people whose mail failed, 1 saw the banner.");
    assertThat(line(BANNER).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void aMailThatWasRefusedAfterDaysOfTryingIsNotForgotten() {
    fixtures.endWhatWaits();
    var mia = fixtures.person(tenant, "full.mia@example.test");
    var version = fixtures.publish(tenant);
    for (var day = 0; day < 7; day++) {
      fixtures.settle();
      clock.advance(Duration.ofHours(25));
    }
    assertThat(fixtures.in(tenant, () -> notices.count(version)))
        .isEqualTo(Map.of(NoticeState.REFUSED, 1L));
    assertThat(figure(BANNER)).isEqualTo("Of 1 people whose mail failed, 0 saw the banner.");
    assertThat(line(BANNER).state()).isEqualTo(PromiseState.AT_RISK);

    show(mia, version);

    assertThat(figure(BANNER)).isEqualTo("Of 1 people whose mail failed, 1 saw the banner.");
    assertThat(line(BANNER).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void anotherTenantsScreensAreNotCounted() {
    var mine = tenant;
    fixtures.publish(mine);
    tenant = fixtures.tenant();
    var theirs = fixtures.person(tenant, "mia@example.test");
    fixtures.publish(tenant);
    show(theirs, fixtures.publish(tenant));

    tenant = mine;

    assertThat(figure(PLATFORM)).isEqualTo("Live; the banner was on 0 screens.");
  }

  private void show(SubjectRef person, VersionId version) {
    fixtures.in(
        tenant,
        () -> {
          var ticket = impressions.ticket(person, version);
          clock.advance(Impressions.SHORTEST);
          impressions.record(person, ticket);
          return true;
        });
  }

  private String figure(String key) {
    return line(key).readings().get(0).reading().figure();
  }

  private Line line(String key) {
    return fixtures.in(
        tenant,
        () ->
            board.read().stream()
                .filter(one -> one.number() == 1)
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.promised().key().toString().equals(key))
                .findFirst()
                .orElseThrow());
  }
}
