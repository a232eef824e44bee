package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.consent.api.Standings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.spi.CohortCensus;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version is announced, one person accepts it, another is told, and it is withdrawn. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WithdrawalIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Standings standings;
  @Inject Rollouts rollouts;
  @Inject Withdrawals withdrawals;
  @Inject CohortCensus census;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion second;
  private SubjectRef acceptor;
  private SubjectRef told;

  @BeforeEach
  void aVersionIsWithdrawn() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
    house.publish(tenant, Documents.plain());
    acceptor = house.onBaseline(tenant, "mia", 1);
    told = house.onBaseline(tenant, "leo", 1);
    clock.advance(Duration.ofMinutes(1));
    second = house.publish(tenant, Documents.plain().withAds());
    house.mailed(tenant, told, second);
    house.in(tenant, () -> acts.record(accepting()));
    clock.advance(Duration.ofDays(1));
    house.in(tenant, () -> withdrawals.withdraw(second.id(), "A slip."));
    house.settle();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private ActCommand accepting() {
    return new ActCommand.Accept(
        acceptor, second.id(), Manner.of(second.contentHash(), "test"), Set.of());
  }

  @Test
  void nobodyIsBoundOrAskedWhenItsDateComes() {
    clock.advance(Duration.ofDays(30));

    for (var person : Set.of(acceptor, told)) {
      var standing = house.in(tenant, () -> standings.of(person)).get(0);
      assertThat(standing.bound().orElseThrow().number()).isEqualTo(1);
      assertThat(standing.pending()).isEmpty();
      assertThat(standing.mustAccept()).isEmpty();
    }
  }

  @Test
  void nobodyIsCountedAsBoundByItWhenItsDateComes() {
    clock.advance(Duration.ofDays(30));
    var policy = house.timeline(tenant).policy();

    var cohorts = house.in(tenant, () -> census.of(policy));

    assertThat(cohorts).extracting(cohort -> cohort.boundNumber()).containsExactly(Optional.of(1));
  }

  @Test
  void itsRolloutStaysAsItWas() {
    clock.advance(Duration.ofDays(30));

    var progress = house.in(tenant, () -> rollouts.progress(second.id()));
    var accepted =
        house.in(tenant, () -> rollouts.people(second.id(), Group.ACCEPTED, PageRequest.first()));

    assertThat(progress.withdrawnAt()).contains(Instant.parse("2027-03-16T09:31:00Z"));
    assertThat(progress.counts()).containsEntry(Group.NOTIFIED, 1L);
    assertThat(progress.counts()).containsEntry(Group.ACCEPTED, 1L);
    assertThat(accepted.items()).extracting(person -> person.subject()).containsExactly(acceptor);
  }

  @Test
  void itCanNoLongerBeAccepted() {
    assertThatThrownBy(() -> house.in(tenant, () -> acts.record(accepting())))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void evidenceThatArrivesLateIsTakenInAndChangesNothing() {
    house.mailed(tenant, acceptor, second);

    var standing = house.in(tenant, () -> standings.of(acceptor)).get(0);

    assertThat(standing.pending()).isEmpty();
  }
}
