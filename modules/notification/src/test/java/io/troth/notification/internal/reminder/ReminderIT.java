package io.troth.notification.internal.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.Inboxes;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.OptionalMails;
import io.troth.notification.api.Reminders.Rule;
import io.troth.notification.api.event.NoticeHandedOver;
import io.troth.notification.api.event.NoticeReminded;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.mail.MailText;
import io.troth.notification.spi.AwaitedAnswers.Why;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is reminded, of what. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReminderIT extends OnePerson {

  @Inject OptionalMails optional;
  @Inject Inboxes inboxes;
  @Inject HeardFacts heard;

  @Test
  void nobodyIsRemindedUnlessTheTenantAsks() {
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);

    round();

    assertThat(reminders(mia)).isEmpty();
  }

  @Test
  void whoHasNotAnsweredIsRemindedOnceAndNothingFollowsFromIt() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);

    round();
    clock.advance(Duration.ofHours(1));
    round();
    clock.advance(Duration.ofHours(20));
    round();

    assertThat(reminders(mia))
        .singleElement()
        .extracting(NoticeView::state)
        .isEqualTo(NoticeState.HANDED_OVER);
    assertThat(heard.about(mia, NoticeReminded.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.version()).isEqualTo(version));
    assertThat(heard.about(mia, NoticeHandedOver.class)).hasSize(1);
    assertThat(in(() -> notices.count(version))).isEqualTo(Map.of(NoticeState.HANDED_OVER, 1L));
    assertThat(in(() -> reminders.reminded(version))).isOne();
  }

  @Test
  void aReminderCanBeDeclinedByOneClickAndANoticeCannot() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    round();

    var way = in(() -> optional.wayOut(mia)).toString();
    assertThat(relay.server().to("mia.recalls@example.test"))
        .last()
        .satisfies(
            mail ->
                assertThat(mail.raw())
                    .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                    .containsIgnoringWhitespaces("List-Unsubscribe: <" + way + ">"));
    assertThat(relay.server().to("mia.recalls@example.test"))
        .first()
        .satisfies(mail -> assertThat(mail.raw()).doesNotContainIgnoringCase("List-Unsubscribe"));
  }

  @Test
  void theReminderSaysTheirOwnDayAndThatItMovesNone() {
    var max = fixtures.person(tenant, "max.erinnert@example.test", "Max Moos", Locale.GERMAN);
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);
    answers.await(max, NOON.plus(TWO_DAYS), Why.NEEDS_ACCEPTANCE);

    round();
    answers.answered(max);

    var english = newestTo("mia.recalls@example.test");
    assertThat(english.header("Subject")).contains("a reminder", "14 January 2027");
    assertThat(english.text())
        .contains("it changes no date", "It binds you from 14 January 2027", "Object:")
        .contains("/privacy/link/");
    assertThat(english.html()).contains("it changes no date", "14 January 2027");
    assertThat(newestTo("max.erinnert@example.test").text())
        .contains("Sie ändert kein Datum", "wenn Sie sie annehmen", "Schweigen ist keine Annahme");
  }

  @Test
  void manyAreRemindedOnceEach() {
    var people = new ArrayList<SubjectRef>();
    for (int i = 0; i < 8; i++) {
      var person = fixtures.person(tenant, "many" + i + ".recalls@example.test");
      answers.await(person, NOON.plus(TWO_DAYS).plusSeconds(i), Why.BINDS);
      people.add(person);
    }
    rule(3);

    round();
    people.forEach(answers::answered);

    assertThat(people).allSatisfy(person -> assertThat(reminders(person)).hasSize(1));
    assertThat(in(() -> reminders.reminded(version))).isEqualTo(8);
  }

  @Test
  void aReminderStandsInTheInbox() {
    rule(3);
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);

    clock.advance(Duration.ofMinutes(1));
    round();

    var inbox = in(() -> inboxes.of(mia, PageRequest.first()).items());
    assertThat(inbox)
        .extracting(InboxEntry::kind)
        .containsExactly(NoticeKind.REMINDER, NoticeKind.VERSION);
    assertThat(inbox).extracting(InboxEntry::version).containsOnly(version);
    in(() -> inboxes.open(mia, inbox.get(0).id()));
    assertThat(in(() -> inboxes.unread(mia))).isOne();
    assertThat(in(() -> inboxes.readers(version))).isZero();
  }

  @Test
  void aReminderThatFailedIsNotSentAgain() {
    var nobody = fixtures.personWithoutAddress(tenant, "nobody-recalls");
    rule(3);
    answers.await(nobody, NOON.plus(TWO_DAYS), Why.BINDS);
    round();
    answers.answered(nobody);
    var failed = reminders(nobody).get(0);

    assertThat(failed.state()).isEqualTo(NoticeState.UNDELIVERABLE);
    assertThatThrownBy(() -> in(() -> notices.again(failed.id()))).isInstanceOf(Problem.class);
  }

  @Test
  void daysBeyondTheShortestPeriodAreRefused() {
    for (var days : new int[] {-1, 7, 400}) {
      assertThatThrownBy(() -> rule(days)).isInstanceOf(Problem.class);
    }
    assertThat(in(() -> reminders.rule())).isEqualTo(Rule.NOBODY);
  }

  @Test
  void anotherTenantsRuleRemindsNobodyHere() {
    var other = fixtures.tenant();
    fixtures.in(
        other,
        () -> {
          reminders.change(new Rule(3));
          return true;
        });
    answers.await(mia, NOON.plus(TWO_DAYS), Why.BINDS);

    round();

    assertThat(reminders(mia)).isEmpty();
  }

  private MailText newestTo(String address) {
    var all = relay.server().to(address);
    return MailText.of(all.get(all.size() - 1));
  }
}
