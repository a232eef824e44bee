package io.troth.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.publication.Heard;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PoliciesIT {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate EARLIEST = LocalDate.parse("2026-12-02");

  @Inject TwoCustomers customers;
  @Inject Policies policies;
  @Inject Drafts drafts;
  @Inject Publications publications;
  @Inject Timelines timelines;
  @Inject Heard heard;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Instant.parse("2026-11-23T11:00:00Z"));
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void theFirstVersionIsInForceTheDayItIsPublished() {
    customers.inAlpha(
        () -> {
          var v1 = published("first");

          assertThat(v1.head().state()).isEqualTo(VersionState.PUBLISHED);
          assertThat(v1.head().effectiveOn()).contains(MONDAY);
          assertThat(v1.head().effectiveAt()).contains(Instant.parse("2026-11-22T23:00:00Z"));
          var timeline = timelines.bySlug("first").orElseThrow();
          assertThat(timeline.inForce(clock.instant()).orElseThrow().number()).isEqualTo(1);
          assertThat(policies.version(v1.head().id())).contains(v1);
          return true;
        });
  }

  @Test
  void aChangeIsAnnouncedAWeekAhead() {
    customers.inAlpha(
        () -> {
          var v2 = drafted("week");
          var run = publications.dryRun(v2.head().id(), Optional.of(MONDAY.plusDays(3)));
          assertThat(run.earliest()).isEqualTo(EARLIEST);
          assertThat(run.floor()).isEqualTo(Significance.NOTICE);
          assertThat(run.noticed()).isEqualTo(193);
          assertThat(run.unreachable()).isEqualTo(7);
          assertThat(run.mustReconsent()).isZero();
          assertThat(run.refusals())
              .extracting("problem")
              .containsExactly("notice-period-too-short");

          var refused = refusal(() -> publish(v2, EARLIEST.minusDays(1), Significance.NOTICE));
          assertThat(refused.type()).isEqualTo(PolicyProblem.NOTICE_PERIOD_TOO_SHORT);
          assertThat(refused.extensions()).containsEntry("earliest", "2026-12-02");

          var done = publish(v2, EARLIEST, Significance.NOTICE);
          assertThat(done.head().number()).isEqualTo(2);
          var timeline = timelines.bySlug("week").orElseThrow();
          assertThat(timeline.between(1, 2).significance()).isEqualTo(Significance.NOTICE);
          assertThat(timeline.inForce(clock.instant()).orElseThrow().number()).isEqualTo(1);
          return true;
        });
  }

  @Test
  void aSignificanceBelowTheFloorIsRefused() {
    customers.inAlpha(
        () -> {
          var v2 = drafted("floor");

          var refused = refusal(() -> publish(v2, EARLIEST, Significance.EDITORIAL));

          assertThat(refused.type()).isEqualTo(PolicyProblem.SIGNIFICANCE_BELOW_FLOOR);
          assertThat(refused.extensions()).containsEntry("floor", "NOTICE");
          assertThat(policies.version(v2.head().id())).contains(v2);
          return true;
        });
  }

  @Test
  void whatIsPublishedStaysAsItIs() {
    customers.inAlpha(
        () -> {
          var v1 = published("stays");
          var id = v1.head().id();

          Stream.<Supplier<?>>of(
                  () -> drafts.edit(id, v1.revision(), Fixtures.engageware("v2")),
                  () -> publish(v1, EARLIEST, Significance.RECONSENT),
                  () -> publications.dryRun(id, Optional.empty()),
                  () -> discard(v1))
              .forEach(
                  attempt ->
                      assertThat(refusal(attempt).type()).isEqualTo(PolicyProblem.NOT_A_DRAFT));
          assertThat(policies.version(id)).contains(v1);
          return true;
        });
  }

  @Test
  void anEditOfAnOlderStateIsRefused() {
    customers.inAlpha(
        () -> {
          var v2 = drafted("stale");

          var refused =
              refusal(
                  () -> drafts.edit(v2.head().id(), v2.revision() - 1, Fixtures.engageware("v3")));

          assertThat(refused.type()).isEqualTo(CommonProblem.STALE_EDIT);
          assertThat(policies.version(v2.head().id())).contains(v2);
          return true;
        });
  }

  @Test
  void aPolicyHasOneDraftAtATime() {
    customers.inAlpha(
        () -> {
          var v1 = published("single");
          var draft = drafts.begin(v1.head().id());

          assertThat(refusal(() -> drafts.begin(v1.head().id())).type())
              .isEqualTo(PolicyProblem.DRAFT_EXISTS);
          discard(draft);
          assertThat(drafts.begin(v1.head().id()).head().number()).isEqualTo(2);
          return true;
        });
  }

  @Test
  void aSlugIsTakenOnce() {
    customers.inAlpha(
        () -> {
          published("taken");

          var refused = refusal(() -> published("taken"));

          assertThat(refused.type()).isEqualTo(CommonProblem.CONFLICT);
          return true;
        });
  }

  @Test
  void aDraftBeginsWithoutTheLastSummary() {
    customers.inAlpha(
        () -> {
          publish(drafted("summary"), EARLIEST, Significance.NOTICE);
          var v2 = policies.bySlug("summary").orElseThrow().versions().get(0);

          var v3 = drafts.begin(v2.id());

          assertThat(v3.document().texts().values())
              .allSatisfy(text -> assertThat(text.changeSummary()).isEmpty());
          return true;
        });
  }

  @Test
  void anotherTenantSeesNothing() {
    var v1 = customers.inAlpha(() -> published("secret"));

    customers.inBeta(
        () -> {
          assertThat(policies.version(v1.head().id())).isEmpty();
          assertThat(policies.find(v1.head().policy())).isEmpty();
          assertThat(policies.bySlug("secret")).isEmpty();
          assertThat(timelines.bySlug("secret")).isEmpty();
          assertThat(refusal(() -> drafts.begin(v1.head().id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(refusal(() -> publish(v1, EARLIEST, Significance.NOTICE)).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(published("secret").head().number()).isEqualTo(1);
          return true;
        });
  }

  @Test
  void ofTwoWhoPublishAtOnceOneDoes() {
    var v2 = customers.inAlpha(() -> drafted("race"));
    Callable<VersionView> attempt =
        () -> customers.inAlpha(() -> publish(v2, EARLIEST, Significance.NOTICE));
    var threads = Executors.newFixedThreadPool(2);
    try {
      var outcomes = Stream.of(threads.submit(attempt), threads.submit(attempt)).toList();

      assertThat(outcomes.stream().filter(PoliciesIT::succeeded)).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  private static boolean succeeded(Future<VersionView> outcome) {
    try {
      return outcome.get().head().number() == 2;
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(Problem.class);
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPublicationThatIsRolledBackWasNever() {
    customers.inAlpha(
        () -> {
          var v2 = drafted("undone");
          timelines.all();

          assertThatThrownBy(
                  () ->
                      QuarkusTransaction.requiringNew()
                          .run(
                              () -> {
                                publish(v2, EARLIEST, Significance.NOTICE);
                                timelines.all();
                                throw new IllegalStateException("on purpose");
                              }))
              .isInstanceOf(IllegalStateException.class);

          assertThat(timelines.bySlug("undone").orElseThrow().versions()).hasSize(1);
          assertThat(policies.version(v2.head().id())).contains(v2);
          return true;
        });
  }

  @Test
  void othersHearOfAPublication() {
    var v1 = customers.inAlpha(() -> published("heard"));

    await()
        .untilAsserted(
            () ->
                assertThat(heard.facts())
                    .anySatisfy(
                        fact -> {
                          assertThat(fact.version()).isEqualTo(v1.head().id());
                          assertThat(fact.contentHash()).isEqualTo(v1.contentHash());
                        }));
  }

  @Test
  void listsArePagedBySlug() {
    customers.inBeta(
        () -> {
          published("page-a");
          published("page-b");
          published("page-c");

          var first = policies.list(new PageRequest(Optional.empty(), 2));
          var second = policies.list(new PageRequest(first.next(), 200));

          assertThat(first.items()).hasSize(2);
          assertThat(Stream.concat(first.items().stream(), second.items().stream()))
              .extracting("slug")
              .contains("page-a", "page-b", "page-c")
              .doesNotHaveDuplicates()
              .isSorted();
          return true;
        });
  }

  private VersionView published(String slug) {
    var draft = policies.create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
    return publish(draft, MONDAY, Significance.NOTICE);
  }

  private VersionView drafted(String slug) {
    var draft = drafts.begin(published(slug).head().id());
    return drafts.edit(draft.head().id(), draft.revision(), Fixtures.engageware("v2"));
  }

  private VersionView publish(VersionView draft, LocalDate on, Significance significance) {
    return publications.publish(
        new PublishCommand(draft.head().id(), draft.revision(), on, significance));
  }

  private boolean discard(VersionView draft) {
    drafts.discard(draft.head().id(), draft.revision());
    return true;
  }

  private static Problem refusal(Supplier<?> attempt) {
    return catchThrowableOfType(Problem.class, attempt::get);
  }
}
