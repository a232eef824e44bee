package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random courses of a policy (versions are announced, withdrawn, announced anew and corrected,
 * while one person is told, accepts and objects) against a model that knows days and numbers only.
 */
class CourseModelTest {

  private static final int COURSES = 3_000;
  private static final int LAST_DAY = 90;

  /** What happens to a version, in days of December; 0 for never. */
  private record Step(
      int published, int dated, int withdrawn, int mailed, int accepted, int objected) {

    boolean stands() {
      return withdrawn == 0;
    }

    /** Seven whole days after noon, then the next midnight. */
    boolean isTold(int today) {
      return mailed > 0 && mailed + 8 <= today;
    }

    boolean isAccepted(int today) {
      return accepted > 0 && accepted < today;
    }
  }

  private static List<Step> course(long seed) {
    var random = new Random(seed);
    var steps = new ArrayList<Step>();
    var today = 3;
    for (int version = 0; version < 5; version++) {
      var dated = today + 9 + random.nextInt(6);
      var gone = random.nextInt(100) < 45 ? today + 1 + random.nextInt(dated - today - 1) : 0;
      var end = gone == 0 ? dated + 10 : gone;
      steps.add(
          new Step(
              today,
              dated,
              gone,
              happens(random, 75, today, end),
              happens(random, 20, today, end),
              happens(random, 15, today, gone == 0 ? today + 8 : gone)));
      today = (gone == 0 ? today + 1 : gone) + 1 + random.nextInt(5);
      if (gone == 0 && random.nextBoolean()) {
        today = Math.max(today, dated);
      }
    }
    return steps;
  }

  private static int happens(Random random, int percent, int from, int before) {
    return before > from && random.nextInt(100) < percent
        ? from + random.nextInt(before - from)
        : 0;
  }

  /** The model: day by day, the newest version that may bind. Everything it is told was at noon. */
  private static Map<Integer, Integer> bindings(List<Step> steps, List<Integer> objections) {
    var bound = new HashMap<Integer, Integer>();
    var now = 1;
    for (int today = 1; today <= LAST_DAY; today++) {
      for (int number = steps.size() + 1; number > now; number--) {
        if (binds(steps.get(number - 2), steps, objections, now, today)) {
          now = number;
          break;
        }
      }
      bound.put(today, now);
    }
    return bound;
  }

  private static boolean binds(
      Step step, List<Step> steps, List<Integer> objections, int now, int today) {
    if (!step.stands() || step.dated() > today) {
      return false;
    }
    var opposed =
        objections.stream()
            .anyMatch(number -> number > now && steps.get(number - 2).objected() < today);
    return step.isAccepted(today) || (step.isTold(today) && !opposed);
  }

  /** Nobody objects to what they accepted or what binds them already. */
  private static List<Integer> objections(List<Step> steps) {
    return IntStream.rangeClosed(2, steps.size() + 1)
        .filter(number -> steps.get(number - 2).objected() > 0)
        .filter(number -> steps.stream().allMatch(step -> step.accepted() == 0))
        .boxed()
        .toList();
  }

  private static PolicyTimeline timeline(List<Step> steps) {
    var history = policy().version(day(1), day(1), promise());
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      history.version(noon(step.published()), day(step.dated()), promise());
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).stands()) {
        history.withdrawn(i + 2, noon(steps.get(i).withdrawn()));
      }
    }
    return history.told();
  }

  private static Person person(List<Step> steps, List<Integer> objections) {
    record Fact(int day, int order, java.util.function.UnaryOperator<Person> tell) {}
    var facts = new ArrayList<Fact>();
    for (int i = 0; i < steps.size(); i++) {
      int number = i + 2;
      var step = steps.get(i);
      if (step.mailed() > 0) {
        facts.add(new Fact(step.mailed(), 0, who -> who.mailed(number, noon(step.mailed()))));
      }
      if (step.accepted() > 0) {
        facts.add(new Fact(step.accepted(), 1, who -> who.accepted(number, noon(step.accepted()))));
      }
    }
    var bound = bindings(steps, objections);
    for (int number : objections) {
      int at = steps.get(number - 2).objected();
      facts.add(new Fact(at, 2, who -> who.objected(number, bound.getOrDefault(at, 1), noon(at))));
    }
    facts.sort(java.util.Comparator.comparingInt(Fact::day).thenComparingInt(Fact::order));
    var person = onBaseline();
    for (var fact : facts) {
      person = fact.tell().apply(person);
    }
    return person;
  }

  @Test
  void everyCourseEndsWhereTheModelSays() {
    for (long seed = 1; seed <= COURSES; seed++) {
      var steps = course(seed);
      var objections = objections(steps);
      var expected = bindings(steps, objections);
      var line = timeline(steps);
      var person = person(steps, objections);

      for (int today = 2; today <= LAST_DAY; today++) {
        assertThat(person.boundAt(line, day(today)))
            .as("seed %d, day %d of %s", seed, today, steps)
            .isEqualTo(expected.get(today));
      }
    }
  }

  @Test
  void nobodyIsBoundByWhatWasWithdrawnNorByASecondNoticeBeforeItsOwnTime() {
    var bySecondNotice = 0;
    for (long seed = 1; seed <= COURSES; seed++) {
      var steps = course(seed);
      var line = timeline(steps);
      var person = person(steps, objections(steps));
      for (int today = 2; today <= LAST_DAY; today++) {
        int bound = person.boundAt(line, day(today));
        if (bound > 1) {
          var step = steps.get(bound - 2);
          assertThat(line.isWithdrawn(bound)).as("seed %d, day %d", seed, today).isFalse();
          assertThat(step.isAccepted(today) || step.isTold(today))
              .as("seed %d, day %d: bound by %d without its own notice", seed, today, bound)
              .isTrue();
          bySecondNotice += bound > 2 && !steps.get(bound - 3).stands() ? 1 : 0;
        }
      }
    }
    assertThat(bySecondNotice).as("courses with a second notice").isGreaterThan(1_000);
  }

  @Test
  void aCorrectionNeverChangesAnybodysStanding() {
    for (long seed = 1; seed <= COURSES; seed++) {
      var steps = course(seed);
      var line = timeline(steps);
      var corrected = corrected(line, new Random(seed));
      var person = person(steps, objections(steps));

      for (int today = 2; today <= LAST_DAY; today += 3) {
        var now = noon(today);
        assertThat(said(person.at(corrected, now)))
            .as("seed %d, day %d", seed, today)
            .isEqualTo(said(person.at(line, now)));
      }
    }
  }

  private static String said(Standing standing) {
    return standing.boundNumber()
        + " "
        + standing.mustAccept().map(coming -> coming.number())
        + " "
        + standing.coming().stream()
            .map(coming -> coming.number() + ":" + coming.state() + ":" + coming.significance())
            .toList();
  }

  private static PolicyTimeline corrected(PolicyTimeline line, Random random) {
    return new PolicyTimeline(
        line.policy(),
        line.slug(),
        line.kind(),
        line.versions().stream().map(version -> corrected(version, random)).toList(),
        line.withdrawn(),
        line.differences());
  }

  private static PublishedVersion corrected(PublishedVersion version, Random random) {
    var wordings = new ArrayList<Wording>();
    for (int revision = 2; random.nextBoolean(); revision++) {
      Instant at = version.publishedAt().plusSeconds(3_600L * revision);
      wordings.add(new Wording(revision, at, version.contentHash() + "-" + revision));
    }
    return new PublishedVersion(
        version.id(),
        version.number(),
        version.publishedAt(),
        version.effectiveAt(),
        version.period(),
        version.declared(),
        version.contentHash(),
        version.commitments(),
        wordings);
  }
}
