package io.troth.consent.model;

import static io.troth.consent.model.Histories.unless;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.internal.standing.Binding;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deemed acceptance: an act of its own, never from silence alone and never on a purpose. */
class DeemedModelTest {

  @Test
  void aUseIsTakenForAcceptanceOnlyOfWhatTheClockBoundWithoutObjection() {
    Histories.holdOnce(
        (story, told, now) ->
            told.deemed().entrySet().stream()
                .filter(deemed -> !mayDeem(story, deemed.getKey(), deemed.getValue()))
                .findFirst()
                .map(wrong -> "deemed by " + wrong.getKey() + ": " + wrong.getValue().number()));
  }

  @Test
  void theFirstUseAfterTheClockIsTakenForAcceptance() {
    Histories.holdOnce(
        (story, told, now) ->
            story.all(Fact.Used.class).stream()
                .filter(use -> mustDeem(story, told, use))
                .findFirst()
                .map(use -> "nothing deemed by " + use));
  }

  @Test
  void aUseNeverMovesAnybody() {
    Histories.hold(
        (story, told, now) -> {
          if (story.all(Fact.Used.class).isEmpty()) {
            return Optional.empty();
          }
          var unused =
              new Story(
                  story.versions(),
                  story.facts().stream().filter(f -> !(f instanceof Fact.Used)).toList());
          int without = new Told(unused).boundAt(now);
          return unless(told.boundAt(now) == without, () -> "without uses " + without);
        });
  }

  @Test
  void aDeemedAcceptanceFallsWithItsEvidence() {
    Histories.hold(
        (story, told, now) -> {
          var standing = told.at(now);
          return unless(
              standing.deemedAt().keySet().stream().allMatch(n -> n <= standing.boundNumber()),
              () -> "deemed " + standing.deemedAt() + " but bound by " + standing.boundNumber());
        });
  }

  @Test
  void deemedAcceptancesHappen() {
    var deemed = Histories.all().mapToInt(story -> new Told(story).deemed().size()).sum();

    assertThat(deemed).isGreaterThan(100);
  }

  private static boolean mayDeem(Story story, Fact use, Binding deemed) {
    return Model.readings(story, use.at())
        .anyMatch(model -> model.useCounts() && model.bound().version() == deemed.number() - 1);
  }

  private static boolean mustDeem(Story story, Told told, Fact.Used use) {
    return Model.readings(story, use.at()).allMatch(Model::useCounts)
        && !told.deemed().containsKey(use)
        && !deemedAt(told, use.at());
  }

  private static boolean deemedAt(Told told, Instant at) {
    var standing = told.at(at);
    return standing.deemedAt().containsKey(standing.boundNumber());
  }
}
