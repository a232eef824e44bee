package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.BoardCourse.LOGS;
import static io.troth.policy.internal.board.BoardCourse.MONDAY;
import static io.troth.policy.internal.board.BoardCourse.REASON;
import static io.troth.policy.internal.board.BoardCourse.key;
import static io.troth.policy.internal.board.BoardCourse.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.Publications;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nothing keeps is not published, unless the owner answers for it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class GapsIT {

  @Inject TwoCustomers customers;
  @Inject BoardCourse course;
  @Inject Publications publications;
  @Inject PromiseBoard board;
  @Inject AcceptedGaps gaps;
  @Inject RoomsAbove rooms;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(BoardCourse.NOW);
  }

  @AfterEach
  void putBack() {
    clock.reset();
    rooms.keepsEverything();
  }

  @Test
  void anEmptyPromiseIsNotPublished() {
    rooms.cannotKeep(LOGS);
    customers.inAlpha(
        () -> {
          var draft = course.draft("board-empty");

          var refused = refusal(() -> course.publish(draft, MONDAY));

          assertThat(refused.type()).isEqualTo(PolicyProblem.PROMISE_WITHOUT_CONTROL);
          assertThat(refused.violations())
              .extracting("field")
              .containsExactly("commitments." + LOGS);
          assertThat(publications.dryRun(draft.head().id(), Optional.empty()).refusals())
              .extracting("problem")
              .containsExactly("promise-without-control");
          return true;
        });
  }

  @Test
  void anAcceptedGapIsPublishedAndShownWithItsReason() {
    rooms.cannotKeep(LOGS);
    customers.inAlpha(
        () -> {
          var draft = course.draft("board-accepted");
          gaps.accept(draft.head().id(), List.of(key(LOGS)), REASON);

          course.publish(draft, MONDAY);

          var line = course.line("board-accepted", 1, LOGS);
          assertThat(line.state()).isEqualTo(PromiseState.GAP);
          assertThat(line.gap().orElseThrow().reason()).isEqualTo(REASON);
          return true;
        });
  }

  @Test
  void anAcceptanceLapsesWhenThePromiseChanges() {
    rooms.cannotKeep(LOGS, "retention/usage");
    customers.inAlpha(
        () -> {
          var first = course.draft("board-lapse");
          gaps.acceptAll(first.head().id(), REASON);
          course.publish(first, MONDAY);
          var second = course.next(first, Fixtures.engageware("v2"));

          assertThat(board.lint(second.head().id()))
              .filteredOn(bound -> !bound.publishable())
              .extracting(bound -> bound.promised().key().toString())
              .containsExactly(LOGS);
          return true;
        });
  }

  @Test
  void anAcceptanceEndsForGoodOnceAControlKeepsThePromise() {
    rooms.cannotKeep(LOGS);
    customers.inAlpha(
        () -> {
          var draft = course.draft("board-controlled");
          gaps.acceptAll(draft.head().id(), REASON);
          return course.publish(draft, MONDAY);
        });
    rooms.keepsEverything();
    sweepAlpha();
    rooms.cannotKeep(LOGS);

    customers.inAlpha(
        () -> {
          assertThat(course.line("board-controlled", 1, LOGS).gap()).isEmpty();
          return true;
        });
  }

  @Test
  void whatIsTakenBackAnswersForNothing() {
    rooms.cannotKeep(LOGS);
    customers.inAlpha(
        () -> {
          var draft = course.draft("board-back");
          var gap = gaps.acceptAll(draft.head().id(), REASON).get(0);

          gaps.withdraw(gap.id());

          assertThat(refusal(() -> course.publish(draft, MONDAY)).type())
              .isEqualTo(PolicyProblem.PROMISE_WITHOUT_CONTROL);
          assertThat(refusal(() -> withdrawn(gap)).type()).isEqualTo(CommonProblem.NOT_FOUND);
          return true;
        });
  }

  @Test
  void whatAControlKeepsNobodyNeedsToAnswerFor() {
    customers.inAlpha(
        () -> {
          var draft = course.draft("board-needless").head().id();

          assertThat(refusal(() -> gaps.accept(draft, List.of(key(LOGS)), REASON)).type())
              .isEqualTo(CommonProblem.CONFLICT);
          return true;
        });
  }

  @Test
  void aReasonIsNeededAndThePromiseMustBeThere() {
    rooms.cannotKeep(LOGS);
    customers.inAlpha(
        () -> {
          var draft = course.draft("board-reason").head().id();

          assertThat(refusal(() -> gaps.accept(draft, List.of(key(LOGS)), " too short ")))
              .satisfies(
                  refused ->
                      assertThat(refused.violations()).extracting("field").contains("reason"));
          assertThat(refusal(() -> gaps.accept(draft, List.of(key("right/appeal")), REASON)))
              .satisfies(
                  refused ->
                      assertThat(refused.violations()).extracting("field").contains("commitments"));
          return true;
        });
  }

  @Test
  void anotherTenantSeesAndEndsNothing() {
    rooms.cannotKeep(LOGS);
    var draft = customers.inAlpha(() -> course.draft("board-secret"));
    var gap = customers.inAlpha(() -> gaps.acceptAll(draft.head().id(), REASON).get(0));

    customers.inBeta(
        () -> {
          assertThat(course.boards("board-secret")).isEmpty();
          assertThat(refusal(() -> board.lint(draft.head().id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(refusal(() -> gaps.acceptAll(draft.head().id(), REASON)).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(refusal(() -> withdrawn(gap)).type()).isEqualTo(CommonProblem.NOT_FOUND);
          return true;
        });
    customers.inAlpha(() -> course.publish(draft, MONDAY));
  }

  private void sweepAlpha() {
    customers.inAlpha(() -> course.sweep("alpha"));
  }

  private boolean withdrawn(PromiseBoard.Gap gap) {
    gaps.withdraw(gap.id());
    return true;
  }
}
