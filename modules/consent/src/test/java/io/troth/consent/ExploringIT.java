package io.troth.consent;

import static io.troth.consent.Crowd.NEWS;
import static io.troth.consent.Crowd.manner;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
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
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted is what the ledger says, told here in a few lines of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ExploringIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Devices devices;
  @Inject Decisions decisions;
  @Inject ConsentExplorer explorer;
  @Inject MutableClock clock;

  private final List<SubjectRef> visitors = new ArrayList<>();
  private TenantProfile tenant;
  private Crowd crowd;
  private @Nullable PublishedVersion coming;

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

  @ParameterizedTest
  @ValueSource(longs = {5, 17, 2027})
  void countsPagesAndCoursesSayWhatTheLedgerSays(long seed) {
    var random = new Random(seed);
    var first = house.publish(tenant, Documents.plain());
    crowd.join(12);
    live(random, first, 40);
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    coming = second;
    live(random, first, 40);
    clock.advance(Duration.ofDays(20));
    live(random, first, 20);
    var seen = EnumSet.noneOf(ConsentStatus.class);

    everybodyStandsWhereTheirLastAnswerLeftThem();
    var now = crowd.counted();
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

  /** Answers in any order, of people and of visitors. */
  private void live(Random random, PublishedVersion on, int steps) {
    for (var step = 0; step < steps; step++) {
      var anybody = random.nextInt(5) == 0 ? visitor(random) : somebody(random);
      switch (random.nextInt(7)) {
        case 0, 1, 2 -> crowd.give(anybody, on);
        case 3, 4 -> crowd.withdraw(anybody, on);
        case 5 ->
            crowd.attempt(
                new ActCommand.RevokeConsent(anybody, on.id(), manner(on), NEWS, "Test."));
        default ->
            crowd.attempt(
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
    return crowd.people().get(random.nextInt(crowd.people().size()));
  }

  private SubjectRef visitor(Random random) {
    if (visitors.size() < 3) {
      visitors.add(house.in(tenant, devices::register).ref());
    }
    return visitors.get(random.nextInt(visitors.size()));
  }

  private List<ConsentExplorer.Point> course(Duration back) {
    var course = house.in(tenant, () -> explorer.course(crowd.policy(), NEWS, back));
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
    crowd.people().forEach(person -> counts.merge(lastAnswer(person, instant), 1L, Long::sum));
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
    return house.in(tenant, () -> acts.onPolicy(person, crowd.policy())).stream()
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
      var listed = crowd.listed(Optional.of(state));
      assertThat(listed).extracting(Person::state).containsOnly(state);
      assertThat(listed).hasSize(counts.get(state).intValue());
    }
    var all = crowd.listed(Optional.empty());
    assertThat(all).extracting(Person::subject).doesNotHaveDuplicates();
    assertThat(all).hasSize((int) crowd.asked().asked());
  }

  private void everybodyStandsWhereTheirLastAnswerLeftThem() {
    for (var person : crowd.listed(Optional.empty())) {
      assertThat(person.state())
          .as("%s", answers(person.subject(), house.now()))
          .isEqualTo(lastAnswer(person.subject(), house.now()));
    }
  }

  /** Where a decision speaks of the consent at all, it says the same. */
  private void decisionsAgree() {
    for (var person : crowd.listed(Optional.empty())) {
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
}
