package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Incidents;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.StandingView.PendingState;
import io.troth.consent.api.Standings;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.spi.CohortCensus;
import io.troth.policy.spi.CohortCensus.Cohort;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class EvidenceIT {

  private static final Duration LONG_AFTER = Duration.ofDays(20);

  @Inject House house;
  @Inject Acts acts;
  @Inject Standings standings;
  @Inject Subjects subjects;
  @Inject CohortCensus census;
  @Inject Incidents incidents;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion second;
  private SubjectRef person;

  @BeforeEach
  void aNoticeIsOnItsWay() {
    tenant = house.tenant();
    house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofMinutes(1));
    second = house.publish(tenant, Documents.plain().oneRecipientMore());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void withoutEvidenceNobodyIsBound() {
    clock.advance(LONG_AFTER);

    assertThat(standing().bound().orElseThrow().number()).isEqualTo(1);
    assertThat(standing().pending().get(0).state()).isEqualTo(PendingState.UNNOTICED);
  }

  @Test
  void aMailBindsAfterItsWeek() {
    house.mailed(tenant, person, second);

    assertThat(standing().pending().get(0).state()).isEqualTo(PendingState.NOTICE_RUNNING);
    clock.advance(LONG_AFTER);
    assertThat(standing().bound().orElseThrow().number()).isEqualTo(2);
    assertThat(standing().bound().orElseThrow().how()).isEqualTo(How.CLOCK);
  }

  @Test
  void onlyTheFirstUseIsRecorded() {
    house.mailed(tenant, person, second);
    clock.advance(LONG_AFTER);

    assertThat(use()).extracting(ActView::type).containsExactly(ActType.DEEMED_ACCEPTED);
    assertThat(use()).isEmpty();
    assertThat(standing().bound().orElseThrow().how()).isEqualTo(How.DEEMED);
  }

  @Test
  void aLateBounceTakesThePersonBackAndInvalidatesWhatWasDeemed() {
    var notice = house.mailed(tenant, person, second);
    clock.advance(LONG_AFTER);
    use();

    house.bounced(tenant, person, second, notice);

    assertThat(standing().bound().orElseThrow().number()).isEqualTo(1);
    assertThat(ledger())
        .extracting(ActView::type)
        .containsExactly(
            ActType.BASELINE_ASSERTED,
            ActType.DEEMED_ACCEPTED,
            ActType.DEEMED_ACCEPTANCE_INVALIDATED);
  }

  @Test
  void whoeverWasHeldToAVersionWithoutCauseIsListed() {
    var notice = house.mailed(tenant, person, second);
    clock.advance(LONG_AFTER);
    use();
    house.bounced(tenant, person, second, notice);

    assertThat(house.in(tenant, () -> incidents.list(PageRequest.first())).items())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.subject()).isEqualTo(person);
              assertThat(incident.versionNumber()).isEqualTo(2);
            });
  }

  @Test
  void theSameBounceTwiceInvalidatesOnce() {
    var notice = house.mailed(tenant, person, second);
    clock.advance(LONG_AFTER);
    use();

    house.bounced(tenant, person, second, notice);
    house.bounced(tenant, person, second, notice);

    assertThat(ledger()).hasSize(3);
  }

  @Test
  void aBannerStandsInForARefusedMail() {
    house.refused(tenant, person, second);
    house.sawBanner(tenant, person, second);
    clock.advance(LONG_AFTER);

    assertThat(standing().bound().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void theCensusKnowsWhoIsBoundByWhatAndWhoIsOutOfReach() {
    house.register(tenant, "joiner");
    var refused = house.onBaseline(tenant, "refused", 1);
    house.refused(tenant, refused, second);
    house.mailed(tenant, person, second);

    assertThat(cohorts())
        .containsExactly(new Cohort(Optional.empty(), 1, 0), new Cohort(Optional.of(1), 2, 1));
    clock.advance(LONG_AFTER);
    assertThat(cohorts())
        .containsExactly(
            new Cohort(Optional.empty(), 1, 0),
            new Cohort(Optional.of(1), 1, 1),
            new Cohort(Optional.of(2), 1, 0));
  }

  @Test
  void aNewAddressPutsAPersonBackInReach() {
    house.refused(tenant, person, second);
    assertThat(cohorts()).containsExactly(new Cohort(Optional.of(1), 1, 1));

    var moved =
        new SubjectRegistration(
            "mia",
            Optional.of("new@example.test"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    house.in(tenant, () -> subjects.upsert(moved));
    house.settle();

    assertThat(cohorts()).containsExactly(new Cohort(Optional.of(1), 1, 0));
  }

  private StandingView standing() {
    return house.in(tenant, () -> standings.of(person)).get(0);
  }

  private List<ActView> use() {
    return house.in(tenant, () -> acts.reportUse(person));
  }

  private List<ActView> ledger() {
    var policy = house.timeline(tenant).policy();
    return house.in(tenant, () -> acts.onPolicy(person, policy));
  }

  private List<Cohort> cohorts() {
    var policy = house.timeline(tenant).policy();
    return house.in(tenant, () -> census.of(policy));
  }
}
