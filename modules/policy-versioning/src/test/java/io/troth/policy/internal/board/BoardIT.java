package io.troth.policy.internal.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.promise.Keeping;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseBoard.VersionBoard;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.PublicPromises;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.tenancy.TenantDirectory;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BoardIT {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate LATER = LocalDate.parse("2026-12-15");
  private static final String LOGS = "retention/server-logs";
  private static final String REASON = "A person does it, by the list on the wall.";

  @Inject TwoCustomers customers;
  @Inject TenantDirectory tenants;
  @Inject Policies policies;
  @Inject Drafts drafts;
  @Inject Publications publications;
  @Inject PromiseBoard board;
  @Inject AcceptedGaps gaps;
  @Inject PublicPromises publicPromises;
  @Inject BoardSweep sweep;
  @Inject RoomsAbove rooms;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Instant.parse("2026-11-23T11:00:00Z"));
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
          var draft = draft("board-empty");

          var refused = refusal(() -> publish(draft, MONDAY));

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
          var draft = draft("board-accepted");
          gaps.accept(draft.head().id(), List.of(key(LOGS)), REASON);

          publish(draft, MONDAY);

          var line = line("board-accepted", 1, LOGS);
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
          var first = draft("board-lapse");
          gaps.acceptAll(first.head().id(), REASON);
          publish(first, MONDAY);
          var second = next(first, Fixtures.engageware("v2"));

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
          var draft = draft("board-controlled");
          gaps.acceptAll(draft.head().id(), REASON);
          return publish(draft, MONDAY);
        });
    rooms.keepsEverything();
    sweepAlpha();
    rooms.cannotKeep(LOGS);

    customers.inAlpha(
        () -> {
          assertThat(line("board-controlled", 1, LOGS).gap()).isEmpty();
          return true;
        });
  }

  @Test
  void whatIsTakenBackAnswersForNothing() {
    rooms.cannotKeep(LOGS);
    customers.inAlpha(
        () -> {
          var draft = draft("board-back");
          var gap = gaps.acceptAll(draft.head().id(), REASON).get(0);

          gaps.withdraw(gap.id());

          assertThat(refusal(() -> publish(draft, MONDAY)).type())
              .isEqualTo(PolicyProblem.PROMISE_WITHOUT_CONTROL);
          assertThat(refusal(() -> withdrawn(gap)).type()).isEqualTo(CommonProblem.NOT_FOUND);
          return true;
        });
  }

  @Test
  void whatAControlKeepsNobodyNeedsToAnswerFor() {
    customers.inAlpha(
        () -> {
          var draft = draft("board-needless").head().id();

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
          var draft = draft("board-reason").head().id();

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
  void aPromiseIsAsGoodAsTheWorstOfItsControls() {
    rooms.keeps("contact", Keeping.BROKEN);
    customers.inAlpha(
        () -> {
          publish(draft("board-worst"), MONDAY);

          var line = line("board-worst", 1, "contact");
          assertThat(line.state()).isEqualTo(PromiseState.BROKEN);
          assertThat(line.readings())
              .extracting(measured -> measured.control().id())
              .containsExactly("contact-page", "rooms-above");
          return true;
        });
  }

  @Test
  void eachVersionThatBindsSomebodyStandsOnTheBoard() {
    customers.inAlpha(
        () -> {
          var first = draft("board-versions");
          publish(first, MONDAY);
          var second = publish(next(first, Fixtures.engageware("v2")), LATER);
          clock.stopAt(Instant.parse("2026-12-20T11:00:00Z"));

          assertThat(boards("board-versions"))
              .extracting(VersionBoard::number, one -> one.place().name(), VersionBoard::version)
              .containsExactly(
                  tuple(2, "IN_FORCE", second.head().id()), tuple(1, "EARLIER", first.head().id()));
          return true;
        });
  }

  @Test
  void theBoardCostsTheSameHoweverMuchIsPromised() {
    customers.inBeta(
        () -> {
          var first = draft("board-cost");
          publish(first, MONDAY);
          board.read();
          int before = cost();
          publish(next(first, Fixtures.engageware("v2")), LATER);
          board.read();

          assertThat(cost()).isEqualTo(before);
          return true;
        });
  }

  @Test
  void aLongPolicyCostsNoMoreThanAShortOne() {
    customers.inBeta(
        () -> {
          publish(draft("board-short"), MONDAY);
          board.read();
          int before = cost();
          var draft = policies.create("board-long", PolicyKind.PRIVACY_NOTICE, withCategories(150));
          gaps.acceptAll(draft.head().id(), REASON);
          publish(draft, MONDAY);
          board.read();

          assertThat(boards("board-long").get(0).lines()).hasSizeGreaterThan(150);
          assertThat(cost()).isEqualTo(before);
          return true;
        });
  }

  /** Without the look for new versions, which comes once a second whoever reads what. */
  private int cost() {
    return (int)
        StatementCount.during(() -> board.read()).stream()
            .filter(statement -> !statement.contains("from policy_version"))
            .filter(statement -> !statement.contains("from version_revision"))
            .count();
  }

  private static PolicyDocument withCategories(int count) {
    var more =
        IntStream.range(0, count)
            .mapToObj(
                each ->
                    "{\"clauses\":[\"what-we-hold\"],\"id\":\"more-%d\",\"name\":{\"de\":\"Mehr %d\",\"en\":\"More %d\"},\"sources\":[\"person\"]},"
                        .formatted(each, each, each))
            .collect(Collectors.joining());
    var json = DocumentJson.canonical(Fixtures.engageware("v1"));
    return DocumentJson.read(
        json.replace("\"categories\":[{", "\"categories\":[" + more + "{"), "");
  }

  @Test
  void changesOfStateAreKeptByTheDay() {
    var version = customers.inAlpha(() -> publish(draft("board-history"), MONDAY).head().id());
    sweepAlpha();
    rooms.keeps(LOGS, Keeping.AT_RISK);
    clock.stopAt(Instant.parse("2026-11-24T11:00:00Z"));
    sweepAlpha();
    sweepAlpha();

    assertThat(history(version))
        .containsExactly(
            Map.entry(MONDAY.plusDays(1), PromiseState.AT_RISK),
            Map.entry(MONDAY, PromiseState.KEPT));
  }

  @Test
  void thePublicBoardIsOffUntilItIsTurnedOnAndTellsTheLastLook() {
    customers.inBeta(
        () -> {
          publish(draft("board-public"), MONDAY);
          assertThat(publicPromises.shown()).isFalse();
          publicPromises.show();
          publicPromises.show();
          assertThat(publicState()).isEmpty();
          return true;
        });
    customers.inBeta(() -> sweep("beta"));
    customers.inBeta(
        () -> {
          assertThat(publicState()).contains(PromiseState.KEPT);
          publicPromises.hide();
          assertThat(publicPromises.shown()).isFalse();
          return true;
        });
    customers.inAlpha(
        () -> {
          assertThat(publicPromises.shown()).isFalse();
          return true;
        });
  }

  @Test
  void anotherTenantSeesAndEndsNothing() {
    rooms.cannotKeep(LOGS);
    var draft = customers.inAlpha(() -> draft("board-secret"));
    var gap = customers.inAlpha(() -> gaps.acceptAll(draft.head().id(), REASON).get(0));

    customers.inBeta(
        () -> {
          assertThat(boards("board-secret")).isEmpty();
          assertThat(refusal(() -> board.lint(draft.head().id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(refusal(() -> gaps.acceptAll(draft.head().id(), REASON)).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(refusal(() -> withdrawn(gap)).type()).isEqualTo(CommonProblem.NOT_FOUND);
          return true;
        });
    customers.inAlpha(() -> publish(draft, MONDAY));
  }

  private Optional<PromiseState> publicState() {
    return publicPromises.read().stream()
        .filter(version -> version.slug().equals("board-public"))
        .flatMap(version -> version.lines().stream())
        .filter(line -> line.promised().key().equals(key(LOGS)))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private List<Map.Entry<LocalDate, PromiseState>> history(VersionId version) {
    return customers.inAlpha(
        () ->
            board.history(version).stream()
                .filter(change -> change.commitment().equals(key(LOGS)))
                .map(change -> Map.entry(change.day(), change.state()))
                .toList());
  }

  @Test
  void ofSeveralReplicasOneLooksUntilItsTurnIsOver() {
    clock.stopAt(Instant.parse("2027-05-03T11:00:00Z"));
    var alpha = tenants.bySlug("alpha").orElseThrow();
    var beta = tenants.bySlug("beta").orElseThrow();

    assertThat(customers.inAlpha(() -> sweep.sweepInTurn(alpha))).isTrue();
    assertThat(customers.inAlpha(() -> sweep.sweepInTurn(alpha))).isFalse();
    assertThat(customers.inBeta(() -> sweep.sweepInTurn(beta))).isTrue();
    clock.advance(Duration.ofMinutes(10));
    assertThat(customers.inAlpha(() -> sweep.sweepInTurn(alpha))).isTrue();
  }

  private void sweepAlpha() {
    customers.inAlpha(() -> sweep("alpha"));
  }

  private boolean sweep(String slug) {
    sweep.sweep(tenants.bySlug(slug).orElseThrow());
    return true;
  }

  private boolean withdrawn(PromiseBoard.Gap gap) {
    gaps.withdraw(gap.id());
    return true;
  }

  private List<VersionBoard> boards(String slug) {
    return board.read().stream().filter(one -> one.slug().equals(slug)).toList();
  }

  private Line line(String slug, int number, String key) {
    return boards(slug).stream()
        .filter(one -> one.number() == number)
        .flatMap(one -> one.lines().stream())
        .filter(line -> line.promised().key().equals(key(key)))
        .findFirst()
        .orElseThrow();
  }

  private VersionView draft(String slug) {
    return policies.create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
  }

  private VersionView next(VersionView published, PolicyDocument document) {
    var draft = drafts.begin(published.head().id());
    return drafts.edit(draft.head().id(), draft.revision(), document);
  }

  private VersionView publish(VersionView draft, LocalDate on) {
    return publications.publish(
        new PublishCommand(draft.head().id(), draft.revision(), on, Significance.NOTICE));
  }

  private static CommitmentKey key(String text) {
    return CommitmentKey.parse(text).orElseThrow();
  }

  private static Problem refusal(Supplier<?> attempt) {
    return catchThrowableOfType(Problem.class, attempt::get);
  }
}
