package io.troth.policy.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Scheduled;
import io.troth.policy.api.Scheduled.PlanState;
import io.troth.policy.api.Schedules;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.policy.internal.flow.Course;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SchedulesIT {

  private static final Instant THURSDAY = Instant.parse("2026-11-26T08:00:00Z");
  private static final LocalDate LAWFUL_THEN = LocalDate.parse("2026-12-07");

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Policies policies;
  @Inject Drafts drafts;
  @Inject Schedules schedules;
  @Inject ScheduledPublisher publisher;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void aDraftIsPublishedWhenItsInstantComes() {
    var draft = planned("on-thursday");
    publisher.look();
    assertThat(state(draft)).isEqualTo(VersionState.DRAFT);

    clock.stopAt(THURSDAY);
    publisher.look();

    assertThat(state(draft)).isEqualTo(VersionState.PUBLISHED);
    assertThat(plan(draft).state()).isEqualTo(PlanState.DONE);
  }

  @Test
  void onSeveralReplicasItIsPublishedOnce() {
    var draft = planned("replicas");
    clock.stopAt(THURSDAY);

    atOnce(4, publisher::look);

    assertThat(state(draft)).isEqualTo(VersionState.PUBLISHED);
    assertThat(plan(draft).state()).isEqualTo(PlanState.DONE);
  }

  @Test
  void whatWasEditedSinceIsNotPublishedAndTheReasonIsTold() {
    var draft = planned("edited-since");
    customers.inAlpha(
        () -> drafts.edit(draft.head().id(), draft.revision(), Fixtures.engageware("v2")));

    clock.stopAt(THURSDAY);
    publisher.look();

    assertThat(state(draft)).isEqualTo(VersionState.DRAFT);
    assertThat(plan(draft).state()).isEqualTo(PlanState.FAILED);
    assertThat(plan(draft).failure()).isNotBlank();
  }

  @Test
  void aReplicaThatComesTooLateForTheNoticePeriodPublishesNothing() {
    var draft = planned("too-late");

    clock.stopAt(THURSDAY.plus(Duration.ofDays(5)));
    publisher.look();

    assertThat(state(draft)).isEqualTo(VersionState.DRAFT);
    assertThat(plan(draft).failure()).contains("leaves less than the 7 days");
    publisher.look();
    assertThat(plan(draft).state()).isEqualTo(PlanState.FAILED);
  }

  @Test
  void aPlanCanBeCancelledAndMadeAnew() {
    var draft = planned("cancelled");
    customers.inAlpha(() -> schedules.cancel(draft.head().id()));
    clock.stopAt(THURSDAY);
    publisher.look();
    assertThat(state(draft)).isEqualTo(VersionState.DRAFT);
    assertThat(refusal(() -> schedules.cancel(draft.head().id())).type())
        .isEqualTo(CommonProblem.NOT_FOUND);

    customers.inAlpha(
        () -> schedules.schedule(command(draft, LAWFUL_THEN), THURSDAY.plusSeconds(60)));
    clock.stopAt(THURSDAY.plusSeconds(60));
    publisher.look();

    assertThat(state(draft)).isEqualTo(VersionState.PUBLISHED);
  }

  @Test
  void theGateIsAskedAsOfThatInstant() {
    var draft = customers.inAlpha(() -> draft("too-early"));

    var refused = refusal(() -> schedules.schedule(command(draft, Course.EARLIEST), THURSDAY));

    assertThat(refused.type()).isEqualTo(PolicyProblem.NOTICE_PERIOD_TOO_SHORT);
    assertThat(customers.inAlpha(() -> schedules.find(draft.head().id()))).isEmpty();
  }

  @Test
  void anInstantThatPassedOrIsFarAwayIsRefused() {
    var draft = customers.inAlpha(() -> draft("when"));

    for (var at : new Instant[] {Course.NOW, Course.NOW.plus(Duration.ofDays(400))}) {
      var refused = refusal(() -> schedules.schedule(command(draft, LAWFUL_THEN), at));
      assertThat(refused.violations()).extracting("field").containsExactly("publishAt");
    }
  }

  @Test
  void aDraftThatIsThrownAwayTakesItsPlanAlong() {
    var draft = planned("thrown-away");
    customers.inAlpha(
        () -> {
          drafts.discard(draft.head().id(), draft.revision());
          return true;
        });

    clock.stopAt(THURSDAY);
    publisher.look();

    assertThat(customers.inAlpha(() -> schedules.find(draft.head().id()))).isEmpty();
  }

  @Test
  void anotherTenantPlansNothing() {
    var draft = planned("planned-by-one-tenant");

    var refused =
        catchThrowableOfType(
            Problem.class, () -> customers.inBeta(() -> schedules.cancel(draft.head().id())));

    assertThat(refused.type()).isEqualTo(CommonProblem.NOT_FOUND);
    assertThat(customers.inBeta(() -> schedules.find(draft.head().id()))).isEmpty();
    assertThat(plan(draft).state()).isEqualTo(PlanState.WAITING);
  }

  private VersionView planned(String slug) {
    return customers.inAlpha(
        () -> {
          var draft = draft(slug);
          schedules.schedule(command(draft, LAWFUL_THEN), THURSDAY);
          return draft;
        });
  }

  private VersionView draft(String slug) {
    return course.draft(course.first(slug), Fixtures.engageware("v2"));
  }

  private static PublishCommand command(VersionView draft, LocalDate on) {
    return new PublishCommand(draft.head().id(), draft.revision(), on, Significance.NOTICE);
  }

  private VersionState state(VersionView draft) {
    return customers.inAlpha(
        () -> policies.version(draft.head().id()).orElseThrow().head().state());
  }

  private Scheduled plan(VersionView draft) {
    return customers.inAlpha(() -> schedules.find(draft.head().id()).orElseThrow());
  }

  private Problem refusal(Supplier<?> attempt) {
    return catchThrowableOfType(Problem.class, () -> customers.inAlpha(attempt));
  }

  /** Does the same on several threads at once and waits for all of them. */
  private static void atOnce(int number, Runnable work) {
    var threads = Executors.newFixedThreadPool(number);
    try {
      var all = IntStream.range(0, number).mapToObj(any -> threads.submit(work)).toList();
      for (var one : all) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }
}
