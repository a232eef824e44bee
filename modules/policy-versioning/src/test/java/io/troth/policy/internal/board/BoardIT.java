package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.BoardCourse.LATER;
import static io.troth.policy.internal.board.BoardCourse.LOGS;
import static io.troth.policy.internal.board.BoardCourse.MONDAY;
import static io.troth.policy.internal.board.BoardCourse.REASON;
import static io.troth.policy.internal.board.BoardCourse.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.promise.Keeping;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.VersionBoard;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.PublicPromises;
import io.troth.policy.api.VersionId;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the board says of what is promised, what it costs to read, and what it remembers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BoardIT {

  /** What is read whoever reads what: the look for new versions. */
  private static final List<String> BESIDES =
      List.of("from policy_version", "from version_revision");

  @Inject TwoCustomers customers;
  @Inject BoardCourse course;
  @Inject TenantDirectory tenants;
  @Inject Policies policies;
  @Inject PromiseBoard board;
  @Inject AcceptedGaps gaps;
  @Inject PublicPromises publicPromises;
  @Inject BoardSweep sweep;
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
  void aPromiseIsAsGoodAsTheWorstOfItsControls() {
    rooms.keeps("contact", Keeping.BROKEN);
    customers.inAlpha(
        () -> {
          course.publish(course.draft("board-worst"), MONDAY);

          var line = course.line("board-worst", 1, "contact");
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
          var first = course.draft("board-versions");
          course.publish(first, MONDAY);
          var second = course.publish(course.next(first, Fixtures.engageware("v2")), LATER);
          clock.stopAt(Instant.parse("2026-12-20T11:00:00Z"));

          assertThat(course.boards("board-versions"))
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
          var first = course.draft("board-cost");
          course.publish(first, MONDAY);
          board.read();
          var before = cost();
          course.publish(course.next(first, Fixtures.engageware("v2")), LATER);
          board.read();

          assertThat(cost()).hasSameSizeAs(before);
          return true;
        });
  }

  @Test
  void aLongPolicyCostsNoMoreThanAShortOne() {
    customers.inBeta(
        () -> {
          course.publish(course.draft("board-short"), MONDAY);
          board.read();
          var before = cost();
          var draft = policies.create("board-long", PolicyKind.PRIVACY_NOTICE, withCategories(150));
          gaps.acceptAll(draft.head().id(), REASON);
          course.publish(draft, MONDAY);
          board.read();

          assertThat(course.boards("board-long").get(0).lines()).hasSizeGreaterThan(150);
          assertThat(cost()).hasSameSizeAs(before);
          return true;
        });
  }

  @Test
  void changesOfStateAreKeptByTheDay() {
    var version =
        customers.inAlpha(() -> course.publish(course.draft("board-history"), MONDAY).head().id());
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
          course.publish(course.draft("board-public"), MONDAY);
          assertThat(publicPromises.shown()).isFalse();
          publicPromises.show();
          publicPromises.show();
          assertThat(publicState()).isEmpty();
          return true;
        });
    customers.inBeta(() -> course.sweep("beta"));
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

  private List<String> cost() {
    return StatementCount.during(() -> board.read()).stream()
        .filter(statement -> BESIDES.stream().noneMatch(statement::contains))
        .toList();
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

  private void sweepAlpha() {
    customers.inAlpha(() -> course.sweep("alpha"));
  }
}
