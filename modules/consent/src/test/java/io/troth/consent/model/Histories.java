package io.troth.consent.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Checks a property on many random stories and tells the smallest story found that breaks it.
 *
 * <p>Run with {@code -Dtroth.model.seed=<n>} for other stories than those of every build.
 */
final class Histories {

  private static final int STORIES = 2_000;
  private static final int QUESTIONS = 7;
  private static final long FIRST = Long.getLong("troth.model.seed", 1);

  /** Something that must hold whenever it is asked. */
  interface Property {

    /** What is wrong, if anything is. */
    Optional<String> broken(Story story, Told told, Instant now);
  }

  private record Case(long seed, Story story, Told told, Collection<Instant> questions) {}

  private static final List<Case> CASES = cases(Stories::of);

  private static final class Rough {
    static final List<Case> CASES = cases(Stories::rough);
  }

  private record Counterexample(Story story, Instant now, String wrong) {}

  private Histories() {}

  static void hold(Property property) {
    CASES.forEach(each -> check(each, property));
  }

  /** For what is asked of a story as a whole. */
  static void holdOnce(Property property) {
    CASES.stream()
        .map(each -> new Case(each.seed(), each.story(), each.told(), List.of(Instant.MAX)))
        .forEach(each -> check(each, property));
  }

  /** Also for people who do what leads to nothing; only what must hold whatever happens. */
  static void holdInTheRough(Property property) {
    Rough.CASES.forEach(each -> check(each, property));
  }

  /** The stories themselves, for counting how much of each kind there is. */
  static Stream<Story> all() {
    return CASES.stream().map(Case::story);
  }

  /** Fails with the message unless it holds. */
  static Optional<String> unless(boolean holds, Supplier<String> message) {
    return holds ? Optional.empty() : Optional.of(message.get());
  }

  private static void check(Case each, Property property) {
    var found = counterexample(each, property);
    if (found.isPresent()) {
      var small = shrink(found.get(), property);
      throw new AssertionError(
          "seed %d at %s: %s%s".formatted(each.seed(), small.now(), small.wrong(), small.story()));
    }
  }

  private static List<Case> cases(LongFunction<Story> stories) {
    return LongStream.range(FIRST, FIRST + STORIES)
        .mapToObj(seed -> random(seed, stories.apply(seed)))
        .toList();
  }

  private static Case random(long seed, Story story) {
    var questions = new ArrayList<>(new TreeSet<>(Stories.questions(story, seed)));
    Collections.shuffle(questions, new Random(seed));
    var few = questions.subList(0, Math.min(QUESTIONS, questions.size()));
    return new Case(seed, story, new Told(story), few);
  }

  private static Optional<Counterexample> counterexample(Case each, Property property) {
    for (var now : each.questions()) {
      var wrong = property.broken(each.story(), each.told(), now);
      if (wrong.isPresent()) {
        return Optional.of(new Counterexample(each.story(), now, wrong.get()));
      }
    }
    return Optional.empty();
  }

  private static Counterexample shrink(Counterexample found, Property property) {
    for (var smaller : smaller(found.story())) {
      var questions = new TreeSet<>(Stories.questions(smaller, 0));
      questions.add(found.now());
      var again = counterexample(new Case(0, smaller, new Told(smaller), questions), property);
      if (again.isPresent()) {
        return shrink(again.get(), property);
      }
    }
    return found;
  }

  /** One fact less; what was lawful stays so. */
  private static List<Story> smaller(Story story) {
    var lawful = Lawful.of(story).equals(story);
    return story.facts().stream()
        .skip(1)
        .map(story::without)
        .filter(fewer -> !lawful || Lawful.of(fewer).equals(fewer))
        .toList();
  }
}
