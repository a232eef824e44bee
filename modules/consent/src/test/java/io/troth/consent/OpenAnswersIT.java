package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.notification.spi.AwaitedAnswers;
import io.troth.notification.spi.AwaitedAnswers.Awaited;
import io.troth.notification.spi.AwaitedAnswers.Why;
import io.troth.notification.spi.AwaitedAnswers.Window;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose answer is awaited, as the notification room asks for it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class OpenAnswersIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Standings standings;
  @Inject AwaitedAnswers answers;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion second;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBoundByTheFirstVersion() {
    tenant = house.tenant();
    house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void whoWasToldIsAwaitedUntilTheClockBindsThem() {
    announce(Documents.plain().oneRecipientMore());
    assertThat(of(person)).isEmpty();

    house.mailed(tenant, person, second);

    var day = bindsAt();
    assertThat(of(person)).contains(new Awaited(person, day, Why.BINDS));
    assertThat(within(house.now(), day)).containsExactly(person);
    assertThat(within(house.now(), day.minusMillis(1))).isEmpty();
    assertThat(within(day, day.plusSeconds(60))).isEmpty();
    clock.advance(Duration.between(house.now(), day));
    assertThat(of(person)).isEmpty();
    assertThat(within(house.now(), day.plusSeconds(60))).isEmpty();
  }

  @Test
  void whoHasAcceptedOrObjectedIsNotAwaited() {
    var other = house.onBaseline(tenant, "max", 1);
    announce(Documents.plain().oneRecipientMore());
    house.mailed(tenant, person, second);
    house.mailed(tenant, other, second);

    record(new ActCommand.Accept(person, second.id(), manner(), Set.of()));
    record(new ActCommand.ObjectTo(other, second.id(), manner(), Optional.empty()));

    assertThat(of(person)).isEmpty();
    assertThat(of(other)).isEmpty();
    assertThat(within(house.now(), house.now().plus(Duration.ofDays(60)))).isEmpty();
  }

  @Test
  void whoMustAcceptIsAwaitedUntilTheVersionsDate() {
    announce(Documents.plain().withAds());
    house.mailed(tenant, person, second);

    var day = second.effectiveAt();
    assertThat(of(person)).contains(new Awaited(person, day, Why.NEEDS_ACCEPTANCE));
    assertThat(within(day.minusSeconds(60), day)).containsExactly(person);
    assertThat(within(house.now(), day.minusSeconds(60))).isEmpty();
    record(new ActCommand.Decline(person, second.id(), manner()));
    assertThat(of(person)).isEmpty();
    assertThat(within(day.minusSeconds(60), day)).isEmpty();
  }

  @Test
  void manyAreFoundStretchByStretch() {
    var everybody = new ArrayList<>(List.of(person));
    for (int i = 0; i < 6; i++) {
      everybody.add(house.onBaseline(tenant, "person-" + i, 1));
    }
    announce(Documents.plain().oneRecipientMore());
    everybody.forEach(one -> house.mailed(tenant, one, second));

    assertThat(within(house.now(), house.now().plus(Duration.ofDays(60))))
        .containsExactlyInAnyOrderElementsOf(everybody);
  }

  @Test
  void aReminderIsNoEvidenceAndMovesNothing() {
    announce(Documents.plain().oneRecipientMore());
    var before = standing();

    house.reminded(tenant, person, second);

    assertThat(standing()).isEqualTo(before);
    assertThat(of(person)).isEmpty();
  }

  private void announce(Documents document) {
    second = house.publish(tenant, document);
  }

  private Instant bindsAt() {
    return house
        .in(tenant, () -> standings.of(person).get(0))
        .pending()
        .get(0)
        .bindsAt()
        .orElseThrow();
  }

  private String standing() {
    var standing = house.in(tenant, () -> standings.of(person).get(0));
    return standing.bound() + " " + standing.pending();
  }

  private Manner manner() {
    return Manner.of(second.contentHash(), "test");
  }

  private void record(ActCommand command) {
    house.in(tenant, () -> acts.record(command));
    house.settle();
  }

  private Optional<Awaited> of(SubjectRef one) {
    return house.in(tenant, () -> answers.of(one, second.id()));
  }

  /** Everybody whose day falls into the window, found two at a time. */
  private List<SubjectRef> within(Instant from, Instant until) {
    var found = new ArrayList<SubjectRef>();
    var after = Optional.<SubjectRef>empty();
    do {
      var last = after;
      var stretch =
          house.in(tenant, () -> answers.next(second.id(), new Window(from, until), last, 2));
      stretch.people().forEach(one -> found.add(one.person()));
      after = stretch.last();
    } while (after.isPresent());
    return found;
  }
}
