package io.troth.notification.internal.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeStrength;
import io.troth.notification.api.Notices;
import io.troth.notification.api.QuietHours;
import io.troth.notification.api.event.DeadlineAtRisk;
import io.troth.notification.api.event.MailingChanged;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MailingIT {

  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @Inject Fixtures fixtures;
  @Inject Mailings mailings;
  @Inject MailingRules rules;
  @Inject Notices notices;
  @Inject HeardFacts facts;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    fixtures.endWhatWaits();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    relay.server().forget();
  }

  @AfterEach
  void tidy() {
    relay.comeBack();
    clock.reset();
  }

  @Test
  void heldMailsWaitAndGoOnWhenTheyMay() {
    fixtures.crowd(tenant, "held", 5);
    var version = fixtures.publish(tenant);
    fixtures.hear();

    assertThat(in(() -> mailings.pause(version)).state()).isEqualTo(MailingState.PAUSED);
    fixtures.settle();

    assertThat(relay.server().received()).isEmpty();
    assertThat(progress(version).rest()).isEqualTo(5);
    assertThat(progress(version).doneAt()).isEmpty();

    in(() -> mailings.resume(version));
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(5);
    assertThat(progress(version).rest()).isZero();
    assertThat(changes(version))
        .extracting(MailingChanged::state)
        .containsExactly(MailingState.PAUSED, MailingState.RUNNING);
  }

  @Test
  void cancelledMailsAreNeverSentAndWhoJoinsLaterGetsNone() {
    fixtures.crowd(tenant, "never", 5);
    var version = fixtures.publish(tenant);
    fixtures.hear();

    in(() -> mailings.cancel(version));
    fixtures.settle();
    var late = fixtures.person(tenant, "never.late@example.test");
    fixtures.settle();

    assertThat(relay.server().received()).isEmpty();
    assertThat(progress(version).rest()).isZero();
    assertThat(in(() -> notices.of(late))).isEmpty();
    assertThatThrownBy(() -> in(() -> mailings.resume(version)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cancelled");
  }

  @Test
  void whatWasTakenBeforeACancellationStaysEvidence() {
    fixtures.crowd(tenant, "told", 2);
    var version = fixtures.publish(tenant);
    fixtures.settle();

    var progress = in(() -> mailings.cancel(version));

    assertThat(progress.count(NoticeState.HANDED_OVER)).isEqualTo(2);
    assertThat(progress.count(NoticeState.CANCELLED)).isZero();
  }

  @Test
  void aFirstVersionAndAnotherTenantsVersionHaveNoMails() {
    var version = fixtures.publish(tenant);
    fixtures.hear();
    var other = fixtures.tenant();
    var first = fixtures.publish(other);
    fixtures.hear();

    assertThat(in(() -> mailings.find(version))).isPresent();
    assertThat(fixtures.in(other, () -> mailings.find(version))).isEmpty();
    assertThatThrownBy(() -> fixtures.in(other, () -> mailings.pause(version)))
        .isInstanceOf(Problem.class);
    assertThat(fixtures.in(other, () -> mailings.find(first))).isEmpty();
  }

  @Test
  void mailsThatStandStillAreReportedADayBeforeTheLastMoment() {
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    fixtures.crowd(tenant, "slow", 4);
    var version = fixtures.publishLater(tenant, 10);
    fixtures.settle();
    var sendBy = sendBy(version);
    fixtures.crowd(tenant, "more", 3);
    in(() -> mailings.pause(version));
    fixtures.settle();

    clock.stopAt(sendBy.minus(Duration.ofHours(26)));
    fixtures.settle();
    assertThat(risks(version)).isEmpty();

    clock.stopAt(sendBy.minus(Duration.ofHours(25)));
    fixtures.settle();
    clock.advance(Duration.ofMinutes(5));
    fixtures.settle();

    assertThat(risks(version))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.rest()).isEqualTo(3);
              assertThat(fact.sendBy()).isEqualTo(sendBy);
              assertThat(Duration.between(fact.at(), sendBy)).isGreaterThan(Duration.ofHours(24));
            });
    assertThat(progress(version).atRiskSince()).isPresent();

    in(() -> mailings.resume(version));
    clock.advance(Duration.ofMinutes(5));
    fixtures.settle();
    clock.advance(Duration.ofMinutes(5));
    fixtures.settle();

    assertThat(progress(version).atRiskSince()).isEmpty();
    assertThat(risks(version)).hasSize(1);
  }

  @Test
  void aServerThatStaysAwayIsReportedToo() {
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    fixtures.crowd(tenant, "away", 3);
    var version = fixtures.publishLater(tenant, 10);
    relay.goDown();
    fixtures.settle();
    var sendBy = sendBy(version);

    clock.stopAt(sendBy.minus(Duration.ofHours(25)));
    fixtures.settle();

    assertThat(risks(version)).hasSize(1);
  }

  @Test
  void mailsInGoodTimeAreNoCauseForAlarm() {
    fixtures.crowd(tenant, "early", 3);
    var version = fixtures.publish(tenant);
    fixtures.settle();

    assertThat(risks(version)).isEmpty();
    assertThat(progress(version).sendBy()).isPresent();
  }

  @Test
  void peopleAreLeftInPeaceUntilTheirMorning() {
    clock.stopAt(Instant.parse("2027-01-11T22:30:00Z"));
    in(() -> set(new Rules(Optional.empty(), Optional.of(NIGHT))));
    fixtures.crowd(tenant, "asleep", 3);
    var version = fixtures.publish(tenant);
    fixtures.settle();

    assertThat(relay.server().received()).isEmpty();
    assertThat(progress(version).count(NoticeState.PLANNED)).isEqualTo(3);
    assertThat(progress(version).doneAt().orElseThrow())
        .isAfterOrEqualTo(Instant.parse("2027-01-12T06:00:00Z"));

    clock.stopAt(Instant.parse("2027-01-12T06:00:00Z"));
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(3);
    assertThat(risks(version)).isEmpty();
  }

  @Test
  void aMailThatWouldMissItsDateGoesOutAtNightAllTheSame() {
    clock.stopAt(Instant.parse("2027-01-11T21:30:00Z"));
    in(() -> set(new Rules(Optional.empty(), Optional.of(NIGHT))));
    fixtures.crowd(tenant, "awake", 3);
    var version = fixtures.publish(tenant);
    fixtures.settle();

    assertThat(sendBy(version)).isBefore(Instant.parse("2027-01-12T06:00:00Z"));
    assertThat(relay.server().received()).hasSize(3);
  }

  @Test
  void theClockMayJumpWithoutLosingOrDoublingAMail() {
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    in(() -> set(new Rules(Optional.of(120), Optional.empty())));
    fixtures.crowd(tenant, "jumps", 8);
    var version = fixtures.publishLater(tenant, 5);
    fixtures.settle();

    clock.stopAt(Instant.parse("2027-01-13T09:00:00Z"));
    fixtures.settle();
    clock.stopAt(Instant.parse("2027-01-11T09:01:00Z"));
    fixtures.settle();
    for (var second = 0; second < 10; second++) {
      clock.advance(Duration.ofSeconds(1));
      fixtures.settle();
    }

    assertThat(relay.server().received().stream().map(mail -> mail.recipient()).distinct())
        .hasSize(8);
    assertThat(relay.server().received()).hasSize(8);
    assertThat(progress(version).count(NoticeState.HANDED_OVER)).isEqualTo(8);
  }

  @Test
  void whatKeepsTheNearerDateGoesFirst() {
    fixtures.crowd(tenant, "both", 30);
    var near = fixtures.publishLater(tenant, 1);
    fixtures.hear();
    in(() -> mailings.pause(near));
    fixtures.settle();
    var far = fixtures.publishLater(tenant, 20);
    fixtures.hear();
    in(() -> mailings.pause(far));
    fixtures.settle();
    in(() -> mailings.resume(far));
    in(() -> mailings.resume(near));
    fixtures.settle();

    var titles =
        relay.server().received().stream()
            .map(mail -> MailText.of(mail).text().contains("What is new in 2"))
            .toList();
    assertThat(titles).hasSize(60);
    assertThat(titles.subList(0, 30)).containsOnly(true);
    assertThat(titles.subList(30, 60)).containsOnly(false);
  }

  @Test
  void aMailProvesMoreOnceItHasSettled() {
    var mia = fixtures.person(tenant, "mia.settles@example.test");
    var version = fixtures.publish(tenant);
    fixtures.settle();
    var notice = in(() -> notices.of(mia)).get(0);
    var taken = notice.handedOverAt().orElseThrow();

    assertThat(notice.strength(taken)).isEqualTo(NoticeStrength.TAKEN);
    assertThat(notice.strength(taken.plus(Duration.ofDays(5)))).isEqualTo(NoticeStrength.SETTLED);
    assertThat(progress(version).settled()).isZero();

    clock.advance(Duration.ofDays(5).plusMinutes(2));

    assertThat(progress(version).settled()).isEqualTo(1);
  }

  private boolean set(Rules wanted) {
    rules.set(wanted);
    return true;
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }

  private MailingProgress progress(VersionId version) {
    return in(() -> mailings.progress(version));
  }

  private Instant sendBy(VersionId version) {
    return progress(version).sendBy().orElseThrow();
  }

  private List<DeadlineAtRisk> risks(VersionId version) {
    return facts.all(DeadlineAtRisk.class).stream()
        .filter(fact -> fact.version().equals(version))
        .toList();
  }

  private List<MailingChanged> changes(VersionId version) {
    return facts.all(MailingChanged.class).stream()
        .filter(fact -> fact.version().equals(version))
        .toList();
  }
}
