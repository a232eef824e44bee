package io.troth.notification.internal.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.OptionalMails;
import io.troth.notification.api.event.NoticeReminded;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.spi.AwaitedAnswers.Why;
import io.troth.policy.api.Withdrawals;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When reminders go out, and when they do not any more. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReminderTurnIT extends OnePerson {

  @Inject OptionalMails optional;
  @Inject Withdrawals withdrawals;
  @Inject HeardFacts heard;

  @Test
  void whoseDayIsFarIsRemindedWhenItIsNear() {
    rule(3);
    answers.await(mia, NOON.plus(Duration.ofDays(10)), Why.BINDS);
    round();
    assertThat(reminders(mia)).isEmpty();

    clock.advance(Duration.ofDays(8));
    round();

    assertThat(reminders(mia)).hasSize(1);
  }

  @Test
  void whoHasAnsweredMeanwhileIsNotReminded() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    rounds.look();
    var mails = mailsTo("mia.recalls@example.test");

    answers.answered(mia);
    fixtures.settle();

    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.CANCELLED);
    assertThat(mailsTo("mia.recalls@example.test")).isEqualTo(mails);
    assertThat(heard.about(mia, NoticeReminded.class)).isEmpty();
  }

  @Test
  void nobodyIsRemindedByNight() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    clock.stopAt(Instant.parse("2027-01-12T22:00:00Z"));

    round();
    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.PLANNED);
    clock.stopAt(Instant.parse("2027-01-13T07:00:00Z"));
    fixtures.settle();

    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.HANDED_OVER);
  }

  @Test
  void aMailThatWaitedUntilNightWaitsForTheMorning() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    rounds.look();
    clock.stopAt(Instant.parse("2027-01-12T22:00:00Z"));

    fixtures.settle();

    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.PLANNED);
    assertThat(heard.about(mia, NoticeReminded.class)).isEmpty();
  }

  @Test
  void whoseDayComesBeforeTheMorningIsNotReminded() {
    rule(3);
    clock.stopAt(Instant.parse("2027-01-12T22:00:00Z"));
    answers.await(mia, Instant.parse("2027-01-12T23:00:00Z"), Why.BINDS);

    round();

    assertThat(reminders(mia)).isEmpty();
  }

  @Test
  void nobodyIsRemindedOfWhatWasWithdrawn() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    rounds.look();
    in(() -> withdrawals.withdraw(version, "It was a mistake."));
    fixtures.settle();
    clock.advance(Duration.ofHours(2));

    round();

    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.CANCELLED);
  }

  @Test
  void whoDeclinedIsNotReminded() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    rounds.look();
    var mails = mailsTo("mia.recalls@example.test");
    var way = in(() -> optional.wayOut(mia)).toString();

    in(() -> optional.stop(way.substring(way.lastIndexOf('/') + 1)));
    fixtures.settle();

    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.CANCELLED);
    assertThat(mailsTo("mia.recalls@example.test")).isEqualTo(mails);
  }
}
