package io.troth.notification.internal.reminder;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeKind;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Reminders;
import io.troth.notification.api.Reminders.Rule;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestAnswers;
import io.troth.notification.internal.TestRelay;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One person, to whom a second version was announced at noon; people are looked at in threes. */
abstract class OnePerson {

  static final Instant NOON = Instant.parse("2027-01-12T11:00:00Z");
  static final Duration TWO_DAYS = Duration.ofDays(2);

  @Inject Fixtures fixtures;
  @Inject ReminderRounds rounds;
  @Inject Reminders reminders;
  @Inject Notices notices;
  @Inject TestAnswers answers;
  @Inject TestRelay relay;
  @Inject MutableClock clock;

  TenantProfile tenant;
  SubjectRef mia;
  VersionId version;

  @BeforeEach
  void aSecondVersionIsAnnouncedAtNoon() {
    fixtures.endWhatWaits();
    clock.stopAt(NOON);
    tenant = fixtures.tenant();
    mia = fixtures.person(tenant, "mia.recalls@example.test");
    fixtures.publish(tenant);
    fixtures.settle();
    version = fixtures.publish(tenant);
    fixtures.settle();
  }

  @AfterEach
  void realTime() {
    answers.answered(mia);
    clock.reset();
  }

  void round() {
    rounds.look();
    fixtures.settle();
  }

  void rule(int days) {
    in(
        () -> {
          reminders.change(new Rule(days));
          return true;
        });
  }

  List<NoticeView> reminders(SubjectRef person) {
    return in(() -> notices.of(person)).stream()
        .filter(notice -> notice.kind() == NoticeKind.REMINDER)
        .toList();
  }

  <T> T in(Supplier<T> work) {
    return fixtures.in(tenant, work);
  }

  int mailsTo(String address) {
    return relay.server().to(address).size();
  }
}
