package io.troth.policy.internal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.Clause;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.ClauseDifference.Status;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyText;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.change.Comparison;
import io.troth.policy.internal.publication.Promise.Control;
import io.troth.policy.internal.publication.Situation.Earlier;
import io.troth.policy.spi.CohortCensus.Cohort;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A policy of thirty pages: 80 clauses of 150 words in five languages. Prints how long a dry run
 * takes; bench/README.md says what came out. Nothing is asserted about time.
 */
class LongPolicyTest {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "hi");
  private static final int CLAUSES = 80;
  private static final int WORDS = 150;
  private static final int REWORDED = 20;
  private static final PolicyDocument SHORT = Fixtures.engageware("v1");
  private static final List<String> CITED =
      Objects.requireNonNull(SHORT.texts().get("en")).clauses().stream().map(Clause::id).toList();

  private final PolicyDocument before = document(clause -> false);
  private final PolicyDocument reworded = document(clause -> clause % (CLAUSES / REWORDED) == 0);
  private final PolicyDocument rewritten = document(clause -> true);

  @Test
  void aQuarterOfTheClausesIsReworded() {
    var changes = measured("difference, 20 clauses reworded", () -> between(reworded));

    assertThat(changed(changes)).isEqualTo(REWORDED);
  }

  @Test
  void everyClauseIsRewritten() {
    var changes = measured("difference, all clauses rewritten", () -> between(rewritten));

    assertThat(changed(changes)).isEqualTo(CLAUSES);
  }

  @Test
  void theDraftIsLinted() {
    var objections = measured("lint for three cohorts", () -> lint(reworded));

    assertThat(objections).isNotEmpty();
  }

  private Map<String, List<ClauseDifference>> between(PolicyDocument after) {
    return new Comparison().between(before, after).clauses();
  }

  private static long changed(Map<String, List<ClauseDifference>> clauses) {
    return Objects.requireNonNull(clauses.get("hi")).stream()
        .filter(clause -> clause.status() == Status.CHANGED)
        .count();
  }

  private List<PublishGate.Objection> lint(PolicyDocument draft) {
    var gate = new PublishGate(situation(draft), LawPack.current());
    gate.impacts();
    gate.floor();
    gate.earliest();
    return gate.objectionsToDraft();
  }

  private Situation situation(PolicyDocument draft) {
    var published =
        List.of(
            new Earlier(1, Instant.EPOCH, before),
            new Earlier(2, Instant.EPOCH, rewritten),
            new Earlier(3, Instant.EPOCH, before));
    var cohorts =
        List.of(1, 2, 3).stream().map(number -> new Cohort(Optional.of(number), 10, 0)).toList();
    return new Situation(
        PolicyKind.PRIVACY_NOTICE,
        draft,
        published,
        cohorts,
        Instant.parse("2026-11-25T09:00:00Z"),
        ZoneOffset.UTC,
        "en",
        Duration.ZERO,
        EnumSet.allOf(Control.class));
  }

  private static <T> T measured(String what, Supplier<T> work) {
    var results = new ArrayList<T>();
    var millis = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      results.add(work.get());
      millis.add((System.nanoTime() - start) / 1e6);
    }
    var sorted = millis.stream().sorted().toList();
    System.out.printf(
        "bench: %s: median %.1f ms, first %.1f ms, of %d%n",
        what, sorted.get(ROUNDS / 2), millis.get(0), ROUNDS);
    return results.get(0);
  }

  private static PolicyDocument document(IntPredicate isReworded) {
    var texts = new HashMap<String, PolicyText>();
    for (var language : LANGUAGES) {
      var clauses = new ArrayList<Clause>();
      for (int number = 0; number < CLAUSES; number++) {
        clauses.add(clause(language, number, isReworded.test(number)));
      }
      texts.put(language, new PolicyText("A long policy", "What changes", clauses));
    }
    return new PolicyDocument("en", texts, SHORT.commitments());
  }

  /** The first clauses bear the names that the commitments cite. */
  private static Clause clause(String language, int number, boolean reworded) {
    var id = number < CITED.size() ? CITED.get(number) : "clause-" + number;
    var random = new Random(language.hashCode() * 1_000L + number);
    var body = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      body.append(word(language, random));
      body.append(word % 15 == 14 ? ".\n" : " ");
      if (reworded && word % 10 == 9) {
        body.append("otherwise ");
      }
    }
    return new Clause(id, "Clause " + number, body.toString().strip());
  }

  private static String word(String language, Random random) {
    return language + Integer.toString(random.nextInt(2_000), 36);
  }
}
