package io.troth.notification.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.QuietHours;
import io.troth.notification.api.event.NoticeBounced;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.internal.bounce.Reports;
import io.troth.notification.internal.mail.MailText;
import io.troth.testing.EmbeddedDatabaseResource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the one mail when it is repeated, comes back or is refused. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DigestTroubleIT extends GatheringTenant {

  @Test
  void whatIsWithdrawnWhileItsMailWaitsForARepetitionLeavesTheOtherToGo() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.DEFERRED);
    withdraw(privacy);
    relay.server().busy(0);
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    var mail = MailText.of(only(mails()));
    assertThat(mail.header("Message-ID")).isEqualTo(notice(terms).messageId());
    assertThat(mail.header("Subject")).contains("“Terms of use”");
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .extracting(NoticeHandedOver::version)
        .containsExactly(terms);
  }

  @Test
  void aTriedMailThatWaitsForTheEndOfQuietHoursStaysOneMail() {
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    relay.server().busy(0);
    fixtures.in(
        tenant,
        () -> {
          var quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(15, 0));
          rules.set(new Rules(Optional.empty(), Optional.of(quiet), 10));
          return true;
        });
    clock.stopAt(Instant.parse("2027-01-11T10:30:00Z"));
    fixtures.settle();
    assertThat(mails()).isEmpty();
    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.PLANNED);

    clock.stopAt(Instant.parse("2027-01-11T14:00:01Z"));
    fixtures.settle();

    assertThat(MailText.of(only(mails())).header("Subject")).contains("2 of our policies");
    assertThat(facts.about(mia, NoticeHandedOver.class)).hasSize(2);
  }

  @Test
  void aHeldOneHoldsNoOtherWhenTheirMailIsRepeated() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    in(() -> mailings.pause(privacy));
    relay.server().busy(0);
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(notice(terms).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(notice(privacy).state()).isEqualTo(NoticeState.DEFERRED);
    in(() -> mailings.resume(privacy));
    fixtures.settle();

    assertThat(mails())
        .hasSize(2)
        .extracting(mail -> MailText.of(mail).header("Message-ID"))
        .doesNotHaveDuplicates();
    assertThat(facts.about(mia, NoticeHandedOver.class)).hasSize(2);
  }

  @Test
  void whatComesBackVoidsAllThatItTold() {
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();

    bounces.receive(Reports.failed(only(mails())));
    bounces.receive(Reports.failed(only(mails())));
    fixtures.hear();

    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.BOUNCED);
    assertThat(facts.about(mia, NoticeBounced.class)).hasSize(2);
    assertThat(in(() -> reachability.reachable(mia))).isFalse();
  }

  @Test
  void oneMailThatComesBackSoftlyCountsOnceTowardsGivingUpItsAddress() {
    for (var round = 1; round <= 3; round++) {
      assertThat(in(() -> reachability.reachable(mia))).isTrue();
      fixtures.publish(tenant);
      fixtures.publishTerms(tenant);
      gathered();
      bounces.receive(Reports.report(mails().get(round - 1).sender(), "failed", "4.2.2"));
      fixtures.hear();
    }

    assertThat(mails()).hasSize(3);
    assertThat(in(() -> reachability.reachable(mia))).isFalse();
  }

  @Test
  void aReportThatOvertakesTheRecordLeavesNoEvidenceOfAnyOfThem() {
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    relay.server().busy(450);
    gathered();
    relay.server().busy(0);
    var sender = sender();

    bounces.receive(Reports.report(sender, "failed", "5.1.1"));
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(all()).extracting(NoticeView::state).containsOnly(NoticeState.REFUSED);
    assertThat(facts.about(mia, NoticeHandedOver.class)).isEmpty();
  }

  @Test
  void aKillBetweenClaimAndRecordRepeatsTheSameMail() {
    var privacy = fixtures.publish(tenant);
    var terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    clock.advance(GATHERED);
    var lost = in(claims::take);
    assertThat(lost).hasSize(1);
    assertThat(lost.get(0).all()).hasSize(2);
    fixtures.settle();
    assertThat(mails()).isEmpty();

    clock.advance(Duration.ofSeconds(61));
    fixtures.settle();

    var mail = MailText.of(only(mails()));
    assertThat(mail.header("Message-ID")).isEqualTo(lost.get(0).messageId());
    assertThat(mail.header("Subject")).contains("2 of our policies");
    assertThat(facts.about(mia, NoticeHandedOver.class))
        .extracting(NoticeHandedOver::version)
        .containsExactlyInAnyOrder(privacy, terms);
  }

  @Test
  void aRepeatedMailTellsOfNothingThatWasNotInIt() {
    fixtures.publishTerms(tenant, "more-terms");
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    relay.server().cutOff(1);
    gathered();
    assertThat(mails()).isEmpty();
    var third = fixtures.publishTerms(tenant, "more-terms");
    fixtures.settle();
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(mails()).hasSize(2);
    assertThat(mails().stream().map(mail -> MailText.of(mail).header("Subject")))
        .anySatisfy(subject -> assertThat(subject).contains("2 of our policies"))
        .anySatisfy(subject -> assertThat(subject).contains("“Terms of use”"));
    assertThat(notice(third).mail()).isEmpty();
    assertThat(facts.about(mia, NoticeHandedOver.class)).hasSize(3);
  }

  @Test
  void whatWasTriedAloneIsRepeatedAlone() {
    fixtures.publish(tenant);
    relay.server().cutOff(1);
    gathered();
    var terms = fixtures.publishTerms(tenant);
    fixtures.settle();
    clock.advance(Duration.ofHours(1));
    fixtures.settle();

    assertThat(mails()).hasSize(2);
    assertThat(notice(terms).mail()).isEmpty();
  }

  @Test
  void aDeadMailboxIsRefusedForAllOfThem() {
    var leo = fixtures.person(tenant, "dead.both@example.test");
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    gathered();

    assertThat(in(() -> notices.of(leo)))
        .hasSize(2)
        .extracting(NoticeView::state)
        .containsOnly(NoticeState.REFUSED);
  }
}
