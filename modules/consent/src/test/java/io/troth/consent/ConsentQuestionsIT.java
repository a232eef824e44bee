package io.troth.consent;

import static io.troth.consent.Crowd.NEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActImports;
import io.troth.consent.api.ActType;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.Devices;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff ask about a purpose on consent, question by question. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConsentQuestionsIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Devices devices;
  @Inject ActImports imports;
  @Inject ConsentExplorer explorer;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private Crowd crowd;

  @BeforeEach
  void aTenantInAFixedWeek() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
    crowd = new Crowd(house, tenant, acts, explorer);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void everyQuestionIsOneStatementHoweverManyThereAre() {
    var version = house.publish(tenant, Documents.plain());
    crowd.join(8);
    crowd.people().forEach(person -> crowd.give(person, version));
    var policy = crowd.policy();

    assertThat(statements(() -> explorer.purposes())).isEqualTo(1);
    assertThat(statements(() -> explorer.purpose(policy, NEWS))).isEqualTo(1);
    assertThat(statements(() -> explorer.course(policy, NEWS, Duration.ofDays(9)))).isEqualTo(1);
    assertThat(
            statements(
                () ->
                    explorer.people(
                        policy, NEWS, Optional.empty(), new PageRequest(Optional.empty(), 5))))
        .isEqualTo(1);
    assertThat(statements(() -> explorer.people(policy, NEWS, crowd.people()))).isEqualTo(1);
    assertThat(statements(() -> explorer.changes(crowd.people().get(0)))).isEqualTo(1);
  }

  @Test
  void aVisitorCountsOnceTheyAnsweredAndNoLongerOnceTheyAreSomebody() {
    var version = house.publish(tenant, Documents.plain());
    crowd.join(1);
    var device = house.in(tenant, devices::register).ref();
    assertThat(crowd.asked().asked()).isEqualTo(1);

    crowd.give(device, version);
    assertThat(crowd.asked().visitors()).isEqualTo(1);
    assertThat(crowd.counted()).containsEntry(ConsentStatus.GIVEN, 1L);

    clock.advance(Duration.ofHours(1));
    house.in(tenant, () -> link(device));
    assertThat(crowd.asked().asked()).isEqualTo(1);
    assertThat(crowd.asked().visitors()).isZero();
    assertThat(crowd.counted()).containsOnly(Map.entry(ConsentStatus.GIVEN, 1L));

    clock.advance(Duration.ofHours(1));
    house.in(tenant, () -> unlink(device));
    assertThat(crowd.asked().asked()).isEqualTo(2);
    assertThat(crowd.counted())
        .containsOnly(Map.entry(ConsentStatus.GIVEN, 1L), Map.entry(ConsentStatus.UNKNOWN, 1L));
  }

  @Test
  void whatIsAssertedCountsFromWhenItWasDoneAndIsMarked() {
    house.publish(tenant, Documents.plain());
    crowd.join(2);
    clock.advance(Duration.ofDays(1));
    var past = house.now().minus(Duration.ofHours(3));
    var act =
        new ActImports.AssertedConsent(
            new DecisionQuestion.Who.Ref(crowd.people().get(0)),
            ActType.CONSENT_GIVEN,
            "privacy",
            1,
            NEWS,
            past,
            "export 7");

    house.in(tenant, () -> imports.take(List.of(act)));

    var given = crowd.listed(Optional.of(ConsentStatus.GIVEN));
    assertThat(given).extracting(Person::subject).containsExactly(crowd.people().get(0));
    assertThat(given.get(0).asserted()).isTrue();
    assertThat(given.get(0).since()).isEqualTo(past);
  }

  @Test
  void whatChangedForAPersonIsToldInOrder() {
    var version = house.publish(tenant, Documents.plain());
    crowd.join(1);
    clock.advance(Duration.ofHours(1));
    crowd.give(crowd.people().get(0), version);
    clock.advance(Duration.ofHours(1));
    crowd.withdraw(crowd.people().get(0), version);

    var changes = house.in(tenant, () -> explorer.changes(crowd.people().get(0)));

    assertThat(changes)
        .extracting(ConsentExplorer.Change::state)
        .containsExactly(ConsentStatus.UNKNOWN, ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN);
    assertThat(changes.get(2).at()).isEqualTo(house.now());
  }

  @Test
  void anotherTenantsPurposesAreNotThere() {
    house.publish(tenant, Documents.plain());
    crowd.join(1);
    var policy = crowd.policy();
    var other = house.tenant();
    house.publish(other, Documents.plain());

    assertThat(house.in(other, explorer::purposes)).allMatch(asked -> asked.asked() == 0);
    assertThat(house.in(other, () -> explorer.changes(crowd.people().get(0)))).isEmpty();
    assertThatThrownBy(() -> house.in(other, () -> explorer.purpose(policy, NEWS)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void thePurposeMustRestOnConsent() {
    house.publish(tenant, Documents.plain());

    assertThatThrownBy(() -> house.in(tenant, () -> explorer.purpose(crowd.policy(), "billing")))
        .isInstanceOf(Problem.class);
  }

  private boolean link(SubjectRef device) {
    devices.link(device, crowd.people().get(0));
    return true;
  }

  private boolean unlink(SubjectRef device) {
    devices.unlink(device, crowd.people().get(0));
    return true;
  }

  private int statements(Runnable work) {
    return StatementCount.during(
            () ->
                house.in(
                    tenant,
                    () -> {
                      work.run();
                      return true;
                    }))
        .size();
  }
}
