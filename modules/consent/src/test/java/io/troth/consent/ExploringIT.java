package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActImports;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted is what the ledger says, told here in a few lines of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ExploringIT {

  private static final String NEWS = "newsletter";

  @Inject House house;
  @Inject Acts acts;
  @Inject Devices devices;
  @Inject ActImports imports;
  @Inject Decisions decisions;
  @Inject ConsentExplorer explorer;
  @Inject MutableClock clock;

  private final List<SubjectRef> people = new ArrayList<>();
  private final List<SubjectRef> visitors = new ArrayList<>();
  private TenantProfile tenant;
  private @Nullable PublishedVersion coming;

  @BeforeEach
  void aTenantInAFixedWeek() {
    clock.stopAt(Instant.parse("2027-03-15T09:30:00Z"));
    tenant = house.tenant();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 17, 2027})
  void countsPagesAndCoursesSayWhatTheLedgerSays(long seed) {
    var random = new Random(seed);
    var first = house.publish(tenant, Documents.plain());
    join(12);
    live(random, first, 40);
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    coming = second;
    live(random, first, 40);
    clock.advance(Duration.ofDays(20));
    live(random, first, 20);
    var seen = EnumSet.noneOf(ConsentStatus.class);

    everybodyStandsWhereTheirLastAnswerLeftThem();
    var now = counted();
    seen.addAll(now.keySet());
    assertThat(now).isEqualTo(byLedger(house.now()));
    for (var point : course(Duration.ofDays(365))) {
      var told = new EnumMap<ConsentStatus, Long>(ConsentStatus.class);
      point.counts().forEach((state, people) -> told.merge(state, people, Long::sum));
      told.values().removeIf(people -> people == 0);
      seen.addAll(told.keySet());
      assertThat(told).isEqualTo(byLedger(point.at()));
    }
    everybodyBehindTheNumbersIsListed(now);
    decisionsAgree();
    assertThat(seen)
        .contains(
            ConsentStatus.UNKNOWN,
            ConsentStatus.GIVEN,
            ConsentStatus.REFUSED,
            ConsentStatus.WITHDRAWN,
            ConsentStatus.REVOKED);
  }

  @Test
  void everyQuestionIsOneStatementHoweverManyThereAre() {
    var version = house.publish(tenant, Documents.plain());
    join(8);
    people.forEach(person -> give(person, version));
    var policy = policy();

    assertThat(statements(() -> explorer.purposes())).isEqualTo(1);
    assertThat(statements(() -> explorer.purpose(policy, NEWS))).isEqualTo(1);
    assertThat(statements(() -> explorer.course(policy, NEWS, Duration.ofDays(9)))).isEqualTo(1);
    assertThat(
            statements(
                () ->
                    explorer.people(
                        policy, NEWS, Optional.empty(), new PageRequest(Optional.empty(), 5))))
        .isEqualTo(1);
    assertThat(statements(() -> explorer.people(policy, NEWS, people))).isEqualTo(1);
    assertThat(statements(() -> explorer.changes(people.get(0)))).isEqualTo(1);
  }

  @Test
  void aVisitorCountsOnceTheyAnsweredAndNoLongerOnceTheyAreSomebody() {
    var version = house.publish(tenant, Documents.plain());
    join(1);
    var device = house.in(tenant, devices::register).ref();
    assertThat(asked().asked()).isEqualTo(1);

    give(device, version);
    assertThat(asked().visitors()).isEqualTo(1);
    assertThat(counted()).containsEntry(ConsentStatus.GIVEN, 1L);

    clock.advance(Duration.ofHours(1));
    house.in(tenant, () -> link(device));
    assertThat(asked().asked()).isEqualTo(1);
    assertThat(asked().visitors()).isZero();
    assertThat(counted()).containsOnly(Map.entry(ConsentStatus.GIVEN, 1L));

    clock.advance(Duration.ofHours(1));
    house.in(tenant, () -> unlink(device));
    assertThat(asked().asked()).isEqualTo(2);
    assertThat(counted())
        .containsOnly(Map.entry(ConsentStatus.GIVEN, 1L), Map.entry(ConsentStatus.UNKNOWN, 1L));
  }

  @Test
  void whatIsAssertedCountsFromWhenItWasDoneAndIsMarked() {
    house.publish(tenant, Documents.plain());
    join(2);
    clock.advance(Duration.ofDays(1));
    var past = house.now().minus(Duration.ofHours(3));
    var act =
        new ActImports.AssertedConsent(
            new DecisionQuestion.Who.Ref(people.get(0)),
            ActType.CONSENT_GIVEN,
            "privacy",
            1,
            NEWS,
            past,
            "export 7");

    house.in(tenant, () -> imports.take(List.of(act)));

    var given = listed(Optional.of(ConsentStatus.GIVEN));
    assertThat(given).extracting(Person::subject).containsExactly(people.get(0));
    assertThat(given.get(0).asserted()).isTrue();
    assertThat(given.get(0).since()).isEqualTo(past);
  }

  @Test
  void whatChangedForAPersonIsToldInOrder() {
    var version = house.publish(tenant, Documents.plain());
    join(1);
    clock.advance(Duration.ofHours(1));
    give(people.get(0), version);
    clock.advance(Duration.ofHours(1));
    withdraw(people.get(0), version);

    var changes = house.in(tenant, () -> explorer.changes(people.get(0)));

    assertThat(changes)
        .extracting(ConsentExplorer.Change::state)
        .containsExactly(ConsentStatus.UNKNOWN, ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN);
    assertThat(changes.get(2).at()).isEqualTo(house.now());
  }

  @Test
  void anotherTenantsPurposesAreNotThere() {
    house.publish(tenant, Documents.plain());
    join(1);
    var policy = policy();
    var other = house.tenant();
    house.publish(other, Documents.plain());

    assertThat(house.in(other, explorer::purposes)).allMatch(asked -> asked.asked() == 0);
    assertThat(house.in(other, () -> explorer.changes(people.get(0)))).isEmpty();
    assertThatThrownBy(() -> house.in(other, () -> explorer.purpose(policy, NEWS)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void thePurposeMustRestOnConsent() {
    house.publish(tenant, Documents.plain());

    assertThatThrownBy(() -> house.in(tenant, () -> explorer.purpose(policy(), "billing")))
        .isInstanceOf(Problem.class);
  }

  private void join(int many) {
    for (var i = 0; i < many; i++) {
      var id = "person-" + people.size();
      people.add(
          people.size() % 4 == 3 ? house.register(tenant, id) : house.onBaseline(tenant, id, 1));
    }
  }

  /** Answers in any order, of people and of visitors. */
  private void live(Random random, PublishedVersion on, int steps) {
    for (var step = 0; step < steps; step++) {
      var anybody = random.nextInt(5) == 0 ? visitor(random) : somebody(random);
      switch (random.nextInt(7)) {
        case 0, 1, 2 -> give(anybody, on);
        case 3, 4 -> withdraw(anybody, on);
        case 5 ->
            attempt(new ActCommand.RevokeConsent(anybody, on.id(), manner(on), NEWS, "Test."));
        default ->
            attempt(
                new ActCommand.Accept(
                    somebody(random), newest(on).id(), manner(newest(on)), Set.of(NEWS)));
      }
      clock.advance(Duration.ofMinutes(1 + random.nextInt(60 * 9)));
    }
  }

  private PublishedVersion newest(PublishedVersion first) {
    return coming == null ? first : coming;
  }

  private SubjectRef somebody(Random random) {
    return people.get(random.nextInt(people.size()));
  }

  private SubjectRef visitor(Random random) {
    if (visitors.size() < 3) {
      visitors.add(house.in(tenant, devices::register).ref());
    }
    return visitors.get(random.nextInt(visitors.size()));
  }

  private void give(SubjectRef person, PublishedVersion on) {
    attempt(new ActCommand.Consent(person, on.id(), manner(on), NEWS));
  }

  private void withdraw(SubjectRef person, PublishedVersion on) {
    attempt(new ActCommand.WithdrawConsent(person, on.id(), manner(on), NEWS));
  }

  private static Manner manner(PublishedVersion on) {
    return Manner.of(on.contentHash(), "test");
  }

  private void attempt(ActCommand command) {
    try {
      house.in(tenant, () -> acts.record(command));
    } catch (Problem notPossibleNow) {
      assertThat(notPossibleNow.type().slug()).isEqualTo("act-not-possible");
    }
  }

  private boolean link(SubjectRef device) {
    devices.link(device, people.get(0));
    return true;
  }

  private boolean unlink(SubjectRef device) {
    devices.unlink(device, people.get(0));
    return true;
  }

  private PolicyId policy() {
    return house.timeline(tenant).policy();
  }

  private ConsentExplorer.Asked asked() {
    return house.in(tenant, () -> explorer.purpose(policy(), NEWS));
  }

  private Map<ConsentStatus, Long> counted() {
    var listed =
        house.in(tenant, explorer::purposes).stream()
            .filter(one -> one.purpose().equals(NEWS))
            .findFirst()
            .orElseThrow();
    assertThat(listed).isEqualTo(asked());
    return listed.counts();
  }

  private List<ConsentExplorer.Point> course(Duration back) {
    var course = house.in(tenant, () -> explorer.course(policy(), NEWS, back));
    assertThat(course).hasSizeBetween(10, ConsentExplorer.MOST_POINTS);
    assertThat(course.get(course.size() - 1).at()).isEqualTo(house.now());
    return course;
  }

  /**
   * The last act by then, and nothing else: no version here changes what news means. But a yes
   * given with the acceptance of a coming version counts from its date on.
   */
  private Map<ConsentStatus, Long> byLedger(Instant instant) {
    var counts = new EnumMap<ConsentStatus, Long>(ConsentStatus.class);
    people.forEach(person -> counts.merge(lastAnswer(person, instant), 1L, Long::sum));
    visitors.stream()
        .filter(visitor -> !answers(visitor, house.now()).isEmpty())
        .filter(visitor -> !registered(visitor).isAfter(instant))
        .forEach(visitor -> counts.merge(lastAnswer(visitor, instant), 1L, Long::sum));
    return counts;
  }

  private Instant registered(SubjectRef visitor) {
    return house.in(tenant, () -> explorer.changes(visitor)).get(0).at();
  }

  private ConsentStatus lastAnswer(SubjectRef person, Instant instant) {
    var answer = ConsentStatus.UNKNOWN;
    for (var act : answers(person, instant)) {
      if (status(act.type()) != ConsentStatus.GIVEN) {
        answer = status(act.type());
      } else if (counts(act, instant)) {
        answer = ConsentStatus.GIVEN;
      } else if (answer != ConsentStatus.GIVEN) {
        answer = ConsentStatus.UNKNOWN;
      }
    }
    return answer;
  }

  private boolean counts(ActView act, Instant instant) {
    return act.versionNumber() == 1
        || !instant.isBefore(house.timeline(tenant).number(2).orElseThrow().effectiveAt());
  }

  private List<ActView> answers(SubjectRef person, Instant instant) {
    return house.in(tenant, () -> acts.onPolicy(person, policy())).stream()
        .filter(act -> act.purpose().filter(NEWS::equals).isPresent())
        .filter(act -> !act.at().isAfter(instant))
        .toList();
  }

  private static ConsentStatus status(ActType type) {
    return switch (type) {
      case CONSENT_REFUSED -> ConsentStatus.REFUSED;
      case CONSENT_WITHDRAWN -> ConsentStatus.WITHDRAWN;
      case CONSENT_REVOKED -> ConsentStatus.REVOKED;
      default -> ConsentStatus.GIVEN;
    };
  }

  private void everybodyBehindTheNumbersIsListed(Map<ConsentStatus, Long> counts) {
    for (var state : counts.keySet()) {
      var listed = listed(Optional.of(state));
      assertThat(listed).extracting(Person::state).containsOnly(state);
      assertThat(listed).hasSize(counts.get(state).intValue());
    }
    var all = listed(Optional.empty());
    assertThat(all).extracting(Person::subject).doesNotHaveDuplicates();
    assertThat(all).hasSize((int) asked().asked());
  }

  private void everybodyStandsWhereTheirLastAnswerLeftThem() {
    for (var person : listed(Optional.empty())) {
      assertThat(person.state())
          .as("%s", answers(person.subject(), house.now()))
          .isEqualTo(lastAnswer(person.subject(), house.now()));
    }
  }

  private List<Person> listed(Optional<ConsentStatus> state) {
    var listed = new ArrayList<Person>();
    var next = Optional.<String>empty();
    do {
      var after = next;
      var page =
          house.in(tenant, () -> explorer.people(policy(), NEWS, state, new PageRequest(after, 3)));
      listed.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return listed;
  }

  /** Where a decision speaks of the consent at all, it says the same. */
  private void decisionsAgree() {
    for (var person : listed(Optional.empty())) {
      var question =
          new DecisionQuestion(
              new DecisionQuestion.Who.Ref(person.subject()),
              NEWS,
              Optional.empty(),
              Optional.empty());
      var answer = house.in(tenant, () -> decisions.decide(question));
      if (answer.reason().name().startsWith("CONSENT_")) {
        assertThat(answer.reason()).isEqualTo(reason(person.state()));
      }
    }
  }

  private static Reason reason(ConsentStatus state) {
    return state == ConsentStatus.UNKNOWN
        ? Reason.CONSENT_MISSING
        : Reason.valueOf("CONSENT_" + state);
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
