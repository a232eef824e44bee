package io.troth.notification.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.StaffTopic;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.StaffRole;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mails to colleagues among replicas and with a mail server that refuses. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StaffMailsTroubleIT extends StaffScene {

  @Test
  void suspendedStaffAreNotTold() {
    var piet = office.hire(tenant, "piet", StaffRole.PRIVACY_OFFICER);
    var pia = office.hire(tenant, "pia", StaffRole.PRIVACY_OFFICER);
    disable(piet.id());
    fixtures.person(tenant, "dead.c@example.test");
    var version = fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(GATHER);
    in(
        () -> {
          bulletin.look(StaffTopic.NOTICES, version.value());
          return true;
        });
    disable(pia.id());
    office.round();

    assertThat(office.mailsTo(tenant, "piet")).isEmpty();
    assertThat(office.mailsTo(tenant, "pia")).isEmpty();
    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);
  }

  @Test
  void oneTenantsTroubleIsToldToNobodyElse() {
    var other = fixtures.tenant();
    office.hire(other, "owen", StaffRole.OWNER);
    fixtures.person(tenant, "dead.d@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(GATHER);
    office.round();

    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);
    assertThat(office.mailsTo(other, "owen")).isEmpty();
    assertThat(fixtures.in(other, () -> mails.undelivered())).isEmpty();
  }

  @Test
  void replicasThatLookAtOnceTellEverybodyOnce() throws InterruptedException, ExecutionException {
    IntStream.range(0, 30)
        .forEach(one -> office.hire(tenant, "colleague" + one, StaffRole.PRIVACY_OFFICER));
    fixtures.person(tenant, "dead.e@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(GATHER);
    fixtures.hear();

    var together = new CyclicBarrier(4);
    var replicas = Executors.newFixedThreadPool(4);
    Callable<Boolean> replica =
        () -> {
          together.await();
          rounds.round();
          return true;
        };
    for (var done : replicas.invokeAll(Collections.nCopies(4, replica))) {
      assertThat(done.get()).isTrue();
    }
    replicas.shutdown();
    office.round();

    assertThat(relay.server().received()).hasSize(31);
    assertThat(relay.server().received())
        .extracting(mail -> mail.recipient())
        .doesNotHaveDuplicates();
  }

  @Test
  void aMailThatFailsIsTriedAgainThenShownUntilOneArrives() {
    office.loseWebhook(tenant);
    relay.goDown();
    for (var attempt = 0; attempt < 4; attempt++) {
      office.round();
      clock.advance(Duration.ofHours(5));
    }
    assertThat(in(() -> mails.unreached())).isEmpty();
    office.round();
    clock.advance(Duration.ofHours(5));
    office.round();

    assertThat(in(() -> mails.unreached()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Olive Ostrander");
              assertThat(one.reply()).isEqualTo("The mail server cannot be reached");
            });

    relay.comeBack();
    clock.advance(HOUR);
    office.round();
    assertThat(office.mailsTo(tenant, "olive")).isEmpty();
    office.loseWebhook(tenant);
    office.round();

    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);
    assertThat(in(() -> mails.unreached())).isEmpty();
  }

  @Test
  void aMailThatIsRefusedForGoodIsNotTriedAgain() {
    office.hire(tenant, "dead.otto@example.test", StaffRole.OWNER);
    office.loseWebhook(tenant);
    office.round();

    assertThat(in(() -> mails.unreached()))
        .singleElement()
        .satisfies(one -> assertThat(one.reply()).startsWith("550").doesNotContain("otto"));
    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);
  }

  @Test
  void aMailThatOneReplicaTookAndDidNotSendIsSentByAnother() {
    fixtures.person(tenant, "dead.g@example.test");
    var version = fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(GATHER);
    in(
        () -> {
          bulletin.look(StaffTopic.NOTICES, version.value());
          return claims.next().mails();
        });
    office.round();
    assertThat(office.mailsTo(tenant, "olive")).isEmpty();

    clock.advance(Duration.ofMinutes(6));
    office.round();

    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);
  }
}
