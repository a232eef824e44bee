package io.troth.notification.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.StaffMails.Choice;
import io.troth.notification.api.StaffTopic;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.StaffRole;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What colleagues are told, and who. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StaffMailsIT extends StaffScene {

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
}
