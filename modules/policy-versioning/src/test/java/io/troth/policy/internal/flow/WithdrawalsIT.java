package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.Publications;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WithdrawalsIT {

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Policies policies;
  @Inject Drafts drafts;
  @Inject Publications publications;
  @Inject Withdrawals withdrawals;
  @Inject Timelines timelines;
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
  void aWithdrawnVersionLeavesTheLineAtOnceAndStaysReadable() {
    customers.inAlpha(
        () -> {
          var second = course.announced("taken-back");
          timelines.all();

          var withdrawn = withdrawals.withdraw(second.head().id(), " Not signed. ");

          var line = timelines.bySlug("taken-back").orElseThrow();
          assertThat(line.versions()).hasSize(1);
          assertThat(line.isWithdrawn(2)).isTrue();
          assertThat(line.asKnownAt(Course.NOW.minusMillis(1)).versions()).hasSize(2);
          assertThat(withdrawn.head().state()).isEqualTo(VersionState.WITHDRAWN);
          assertThat(withdrawn.head().withdrawnAt()).contains(Course.NOW);
          assertThat(withdrawn.contentHash()).isEqualTo(second.contentHash());
          assertThat(policies.version(second.head().id())).contains(withdrawn);
          assertThat(withdrawals.find(second.head().id()).orElseThrow().reason())
              .isEqualTo("Not signed.");
          return true;
        });
  }

  @Test
  void theNextDraftMayBeginAndIsComparedWithWhatStands() {
    customers.inAlpha(
        () -> {
          var second = course.announced("anew");
          withdrawals.withdraw(second.head().id(), "A slip.");

          var third = course.draft(second, Fixtures.engageware("v2"));

          assertThat(third.head().number()).isEqualTo(3);
          var run = publications.dryRun(third.head().id(), Optional.empty());
          assertThat(run.floor()).isEqualTo(Significance.NOTICE);
          assertThat(course.publish(third, Course.EARLIEST, Significance.NOTICE).head().number())
              .isEqualTo(3);
          assertThat(timelines.bySlug("anew").orElseThrow().between(1, 3).significance())
              .isEqualTo(Significance.NOTICE);
          return true;
        });
  }

  @Test
  void withdrawnToBeCorrectedNothingThatWasWrittenIsLost() {
    customers.inAlpha(
        () -> {
          var second = course.announced("anew-whole");

          var draft = withdrawals.withdrawAndDraft(second.head().id(), "A number is wrong.");

          assertThat(draft.head().number()).isEqualTo(3);
          assertThat(draft.document()).isEqualTo(second.document());
          assertThat(draft.contentHash()).isEqualTo(second.contentHash());
          assertThat(timelines.bySlug("anew-whole").orElseThrow().isWithdrawn(2)).isTrue();
          return true;
        });
  }

  @Test
  void besideAnotherDraftNothingIsWithdrawnToBeCorrected() {
    var second = customers.inAlpha(() -> course.announced("anew-not"));
    customers.inAlpha(() -> drafts.begin(second.head().id()));

    var refused =
        customers.inAlpha(
            () -> refusal(() -> withdrawals.withdrawAndDraft(second.head().id(), "A slip.")));

    assertThat(refused.type()).isEqualTo(PolicyProblem.DRAFT_EXISTS);
    assertThat(customers.inAlpha(() -> withdrawals.find(second.head().id()))).isEmpty();
  }

  @Test
  void whatIsInForceOrWithdrawnOrADraftIsNotWithdrawn() {
    customers.inAlpha(
        () -> {
          var first = course.first("stays-put");
          var draft = course.draft(first, Fixtures.engageware("v2"));
          assertThat(refused(first.head().id())).contains("date has come");
          assertThat(refused(draft.head().id())).contains("draft");

          var second = course.publish(draft, Course.EARLIEST, Significance.NOTICE);
          withdrawals.withdraw(second.head().id(), "A slip.");

          assertThat(refused(second.head().id())).contains("already");
          return true;
        });
  }

  @Test
  void inTheLastMinuteItIsTooLate() {
    customers.inAlpha(
        () -> {
          var second = course.announced("last-minute");
          clock.stopAt(second.head().effectiveAt().orElseThrow().minus(Withdrawals.MARGIN));
          assertThat(refused(second.head().id())).contains("date has come");

          clock.advance(Duration.ofMillis(-1));

          assertThat(withdrawals.withdraw(second.head().id(), "A slip.").head().number())
              .isEqualTo(2);
          return true;
        });
  }

  @Test
  void theNewerOfTwoComesFirst() {
    customers.inAlpha(
        () -> {
          var second = course.announced("newer-first");
          var draft = course.draft(second, Fixtures.engageware("v3"));
          var third = course.publish(draft, Course.EARLIEST, Significance.RECONSENT);
          assertThat(refused(second.head().id())).contains("later version");

          withdrawals.withdraw(third.head().id(), "A slip.");

          assertThat(withdrawals.withdraw(second.head().id(), "Another.").head().number())
              .isEqualTo(2);
          return true;
        });
  }

  @Test
  void aReasonIsAskedForAndKeptShort() {
    customers.inAlpha(
        () -> {
          var id = course.announced("reason").head().id();

          for (var words : new String[] {" ", "x".repeat(501)}) {
            var refused = refusal(() -> withdrawals.withdraw(id, words));
            assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_INPUT);
            assertThat(refused.violations()).extracting("field").containsExactly("reason");
          }
          return true;
        });
  }

  @Test
  void anotherTenantWithdrawsNothing() {
    var second = customers.inAlpha(() -> course.announced("not-yours"));

    customers.inBeta(
        () -> {
          assertThat(refusal(() -> withdrawals.withdraw(second.head().id(), "Mine.")).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(withdrawals.find(second.head().id())).isEmpty();
          return true;
        });
    assertThat(customers.inAlpha(() -> timelines.bySlug("not-yours")).orElseThrow().versions())
        .hasSize(2);
  }

  private String refused(VersionId id) {
    var refused = refusal(() -> withdrawals.withdraw(id, "A slip."));
    assertThat(refused.type()).isEqualTo(PolicyProblem.WITHDRAWAL_NOT_POSSIBLE);
    return refused.detail();
  }
}
