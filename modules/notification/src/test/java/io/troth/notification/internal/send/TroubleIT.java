package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.internal.mail.MailText;
import io.troth.testing.EmbeddedDatabaseResource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After every trouble nobody is skipped, nobody is twice in the evidence. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class TroubleIT extends TroubledMails {

  @Test
  void twoReplicasSendEachNoticeOnce() throws Exception {
    var people = fixtures.crowd(tenant, "once", 120);
    fixtures.publish(tenant);
    fixtures.hear();

    drainedByTwoReplicas();

    var received = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    assertThat(received).hasSize(120).doesNotHaveDuplicates();
    assertThat(people)
        .allSatisfy(person -> assertThat(evidence(person)).hasSize(1))
        .allSatisfy(person -> assertThat(only(person).attempts()).isEqualTo(1));
  }

  @Test
  void twoReplicasTellEverybodyOfTwoChangesInOneMail() throws Exception {
    fixtures.publishTerms(tenant);
    fixtures.in(
        tenant,
        () -> {
          rules.set(new Rules(Optional.empty(), Optional.empty(), 10));
          return true;
        });
    var people = fixtures.crowd(tenant, "both", 120);
    fixtures.publish(tenant);
    fixtures.publishTerms(tenant);
    fixtures.settle();
    clock.advance(Duration.ofMinutes(10));
    drainedByTwoReplicas();

    var received = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    assertThat(received).hasSize(120).doesNotHaveDuplicates();
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(2));
  }

  @Test
  void aReplicaKilledWithItsClaimsSkipsNobody() {
    var people = fixtures.crowd(tenant, "claimed", 30);
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();
    relay.comeBack();
    clock.advance(Duration.ofMinutes(2));
    assertThat(fixtures.in(tenant, claims::take)).hasSize(20);

    fixtures.settle();
    clock.advance(LEASE);
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(30);
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(1));
  }

  @Test
  void whatAnotherReplicaHasTakenOverIsItsToRecord() {
    var mia = fixtures.person(tenant, "mia.taken-over@example.test");
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();
    relay.comeBack();
    clock.advance(Duration.ofMinutes(2));
    var slow = fixtures.in(tenant, claims::take).get(0);
    clock.advance(LEASE);
    var quick = fixtures.in(tenant, claims::take).get(0);

    record(slow, "250 of the slow one");
    assertThat(only(mia).state()).isEqualTo(NoticeState.SENDING);
    record(quick, "250 of the quick one");
    record(slow, "250 of the slow one");

    assertThat(only(mia).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(only(mia).reply()).contains("250 250 of the quick one");
    fixtures.hear();
    assertThat(evidence(mia)).hasSize(1);
  }

  @Test
  void aFullDatabaseLosesNoEvidenceAndDoublesNone() throws Exception {
    var mia = fixtures.person(tenant, "mia.full@example.test");
    fixtures.publish(tenant);
    fixtures.hear();
    administer("rename table mailing_minute to mailing_minute_away");
    try {
      fixtures.settle();
      assertThat(relay.server().received()).hasSize(1);
      assertThat(only(mia).state()).isEqualTo(NoticeState.SENDING);
      assertThat(evidence(mia)).isEmpty();
    } finally {
      administer("rename table mailing_minute_away to mailing_minute");
    }

    fixtures.settle();
    assertThat(relay.server().received()).hasSize(1);
    clock.advance(LEASE);
    fixtures.settle();

    assertThat(only(mia).state()).isEqualTo(NoticeState.HANDED_OVER);
    assertThat(evidence(mia)).hasSize(1);
    assertThat(relay.server().received())
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(MailText.of(mail).header("Message-ID"))
                    .isEqualTo(only(mia).messageId()));
  }

  @Test
  void aServerThatIsAwayCostsOneAttemptAndNotOnePerPerson() {
    fixtures.crowd(tenant, "away", 30);
    relay.goDown();
    fixtures.publish(tenant);
    fixtures.settle();

    var states = all().stream().map(NoticeView::state).toList();
    assertThat(states).filteredOn(NoticeState.DEFERRED::equals).hasSize(1);
    assertThat(states).filteredOn(NoticeState.PLANNED::equals).hasSize(29);
    assertThat(all().stream().mapToInt(NoticeView::attempts).sum()).isEqualTo(1);

    relay.comeBack();
    clock.advance(Duration.ofMinutes(2));
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(30);
  }

  @Test
  void anHourOfBusyIsSatOutWithGrowingPauses() {
    var people = fixtures.crowd(tenant, "busy", 5);
    relay.server().busy(451);
    fixtures.publish(tenant);
    for (var minute = 0; minute < 60; minute++) {
      fixtures.settle();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(all()).allSatisfy(one -> assertThat(one.attempts()).isBetween(4, 7));

    relay.server().busy(0);
    clock.advance(Duration.ofMinutes(30));
    fixtures.settle();

    assertThat(relay.server().received()).hasSize(5);
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(1));
  }

  @Test
  void aConnectionCutInTheMiddleOfAMessageIsNoEvidence() {
    var people = fixtures.crowd(tenant, "cut", 4);
    relay.server().cutOff(1);
    fixtures.publish(tenant);
    fixtures.settle();
    for (var minute = 0; minute < 4; minute++) {
      clock.advance(Duration.ofMinutes(1));
      fixtures.settle();
    }

    var received = relay.server().received().stream().map(mail -> mail.recipient()).toList();
    assertThat(received).hasSize(4).doesNotHaveDuplicates();
    assertThat(people).allSatisfy(person -> assertThat(evidence(person)).hasSize(1));
  }
}
