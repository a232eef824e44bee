package io.troth.notification.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.StaffMails;
import io.troth.notification.api.StaffMails.Choice;
import io.troth.notification.api.StaffTopic;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestActor;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.MailText;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.StaffAccounts;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.StaffRole;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StaffMailsIT {

  private static final Duration GATHER = Duration.ofMinutes(16);
  private static final Duration HOUR = Duration.ofMinutes(61);

  @Inject Fixtures fixtures;
  @Inject Office office;
  @Inject StaffMails mails;
  @Inject StaffAccounts accounts;
  @Inject Mailings mailings;
  @Inject Bulletin bulletin;
  @Inject StaffClaims claims;
  @Inject StaffRounds rounds;
  @Inject Withdrawals withdrawals;
  @Inject TestActor actor;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  private TenantProfile tenant;

  @BeforeEach
  void newTenant() {
    fixtures.endWhatWaits();
    clock.stopAt(Instant.parse("2027-01-11T09:00:00Z"));
    tenant = fixtures.tenant();
    office.hire(tenant, "olive", StaffRole.OWNER);
    fixtures.publish(tenant);
    fixtures.settle();
    office.forget();
  }

  @AfterEach
  void tidy() {
    relay.comeBack();
    office.forget();
    clock.reset();
  }

  @Test
  void noticesThatDidNotArriveAreToldTogetherAndAtMostOnceAnHour() {
    office.hire(tenant, "piet", StaffRole.PRIVACY_OFFICER);
    office.hire(tenant, "edith", StaffRole.EDITOR);
    fixtures.crowd(tenant, "dead.a", 3);
    var version = fixtures.publish(tenant);
    fixtures.settle();
    office.round();
    assertThat(office.mailsTo(tenant, "olive")).isEmpty();

    clock.advance(GATHER);
    office.round();
    office.round();

    assertThat(office.mailsTo(tenant, "piet")).hasSize(1);
    assertThat(office.mailsTo(tenant, "edith")).isEmpty();
    var mail = only("olive");
    assertThat(mail.header("Subject"))
        .startsWith("Example Ltd: notices that did not arrive: 3 (")
        .endsWith(", version 2)");
    assertThat(mail.header("List-Unsubscribe")).isEmpty();
    assertThat(mail.text())
        .contains("Hello Olive Ostrander,", "3 notices of version 2", "(3)")
        .contains("http://" + tenant.slug() + ".localhost")
        .contains("/admin/notices?state=REFUSED&policy=privacy")
        .doesNotContain("dead.", "Mia Moss");
    assertThat(mail.html())
        .contains("/admin/notices?state=REFUSED&amp;policy=privacy", "/admin/my-mails")
        .doesNotContain("dead.", "Mia Moss", "<img", "<script");

    fixtures.person(tenant, "dead.b@example.test");
    fixtures.settle();
    clock.advance(GATHER);
    office.round();
    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);

    clock.advance(HOUR.minus(GATHER));
    office.round();
    clock.advance(HOUR);
    office.round();

    assertThat(office.mailsTo(tenant, "olive")).hasSize(2);
    assertThat(office.mailsTo(tenant, "olive").get(1).text())
        .contains("A notice of version 2", "Refused by a mail server (4)");
    assertThat(in(() -> mails.undelivered()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.version()).isEqualTo(version);
              assertThat(one.people()).isEqualTo(Map.of(NoticeState.REFUSED, 4L));
            });
  }

  @Test
  void ofAVersionThatWasWithdrawnNothingIsTold() {
    fixtures.person(tenant, "dead.h@example.test");
    var version = fixtures.publish(tenant);
    fixtures.settle();
    in(() -> withdrawals.withdraw(version, "A slip."));
    clock.advance(GATHER);
    office.round();

    assertThat(office.mailsTo(tenant, "olive")).isEmpty();
    assertThat(in(() -> mails.undelivered())).isEmpty();
  }

  @Test
  void aDangerIsToldAtLeastADayBeforeAndOnceMoreWhenItHasPassed() {
    var version = mailingInDanger();
    office.round();
    clock.advance(Duration.ofMinutes(11));
    fixtures.settle();
    office.round();

    var told = only("olive");
    assertThat(told.header("Subject")).endsWith("version 2, may be late");
    assertThat(told.text())
        .contains("Still to be told: 3", "/admin/rollouts/" + version + "/mail")
        .doesNotContain("slow.", "Mia Moss");
    assertThat(in(() -> mails.dangers()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.version()).isEqualTo(version);
              assertThat(Duration.between(clock.instant(), one.sendBy()))
                  .isGreaterThan(Duration.ofHours(24));
            });

    in(() -> mailings.resume(version));
    for (var look = 0; look < 4; look++) {
      fixtures.settle();
      clock.advance(Duration.ofMinutes(11));
      fixtures.settle();
      office.round();
    }

    assertThat(office.mailsTo(tenant, "olive")).hasSize(2);
    assertThat(office.mailsTo(tenant, "olive").get(1).header("Subject"))
        .endsWith("version 2, are in time again");
    assertThat(in(() -> mails.dangers())).isEmpty();
  }

  @Test
  void ofACancelledMailingNothingMoreIsSaid() {
    var version = mailingInDanger();
    office.round();
    in(() -> mailings.cancel(version));
    for (var look = 0; look < 3; look++) {
      clock.advance(Duration.ofMinutes(11));
      fixtures.settle();
      office.round();
    }

    assertThat(office.mailsTo(tenant, "olive")).hasSize(1);
    assertThat(in(() -> mails.dangers())).isEmpty();
  }

  private VersionId mailingInDanger() {
    fixtures.crowd(tenant, "slow.a", 2);
    var version = fixtures.publishLater(tenant, 10);
    fixtures.settle();
    var sendBy = in(() -> mailings.progress(version)).sendBy().orElseThrow();
    fixtures.crowd(tenant, "slow.b", 3);
    in(() -> mailings.pause(version));
    clock.stopAt(sendBy.minus(Duration.ofHours(25)));
    fixtures.settle();
    relay.server().forget();
    return version;
  }

  @Test
  void whoLooksAfterWebhooksIsToldThatOneWasSwitchedOff() {
    office.hire(tenant, "piet", StaffRole.PRIVACY_OFFICER);
    var id = office.loseWebhook(tenant);
    office.round();
    clock.advance(HOUR);
    office.round();

    assertThat(office.mailsTo(tenant, "piet")).isEmpty();
    assertThat(only("olive").text())
        .contains("hooks.example.test", "every attempt of the last days failed")
        .contains("/admin/webhooks/" + id);
  }

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

  private void disable(UUID account) {
    in(
        () -> {
          accounts.disable(account);
          return true;
        });
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
  void colleaguesChooseWhatTheyGetAndInWhichLanguage() {
    var piet = office.hire(tenant, "piet", StaffRole.PRIVACY_OFFICER);
    var german = office.hire(tenant, "greta", StaffRole.PRIVACY_OFFICER);
    var nobody = office.hire(tenant, "signs-in-by-name@nowhere", StaffRole.PRIVACY_OFFICER);
    choose(piet.id(), new Choice(Set.of(StaffTopic.NOTICES), Optional.empty()));
    choose(german.id(), new Choice(Set.of(StaffTopic.DEADLINES), Optional.of(Locale.GERMAN)));
    fixtures.crowd(tenant, "dead.f", 2);
    fixtures.publish(tenant);
    fixtures.settle();
    clock.advance(GATHER);
    office.round();

    assertThat(office.mailsTo(tenant, "piet")).isEmpty();
    assertThat(only("greta").header("Subject")).contains("Nicht angekommene Mitteilungen: 2");
    assertThat(only("greta").text())
        .contains("Guten Tag", "Vom Mailserver abgelehnt (2)", "Wählen, welche");
    assertThat(only("greta").header("Content-Language")).isEqualTo("de");
    assertThat(in(() -> actor.as(german.id().toString(), mails::mine)).language())
        .contains(Locale.GERMAN);
    assertThat(in(() -> actor.as(german.id().toString(), mails::reachMe))).isTrue();
    assertThat(nobody.signInName()).isNotEmpty();
    assertThatThrownBy(() -> choose(piet.id(), new Choice(Set.of(), Optional.of(Locale.FRENCH))))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(mails::mine)).isInstanceOf(Problem.class);
  }

  private void choose(UUID account, Choice choice) {
    in(
        () ->
            actor.as(
                account.toString(),
                () -> {
                  mails.choose(choice);
                  return true;
                }));
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

  private MailText only(String name) {
    var found = office.mailsTo(tenant, name);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }
}
