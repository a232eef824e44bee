package io.troth.consent.model;

import static io.troth.consent.model.Histories.unless;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.internal.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module's standing against the model's, over random histories. */
class StandingModelTest {

  @Test
  void theModuleAgreesWithTheModelOnWhatBinds() {
    Histories.hold(
        (story, told, now) -> {
          int module = told.boundAt(now);
          return unless(
              possible(story, now).anyMatch(model -> model == module),
              () -> "the module says " + module + ", the model " + possible(story, now).toList());
        });
  }

  @Test
  void everyActThatHasAMeaningIsPossible() {
    Histories.holdOnce(
        (story, told, now) -> told.refused().stream().findFirst().map(act -> "refused " + act));
  }

  @Test
  void theModelIsHardlyEverOfTwoMinds() {
    var end = Instant.parse("2026-06-01T00:00:00Z");

    var undecided =
        Histories.all().filter(story -> possible(story, end).distinct().count() > 1).count();

    assertThat(undecided).isLessThan(75);
  }

  @Test
  void nobodyIsBoundBeforeItsDateNorBeforeTheirOwnPeriodHasRun() {
    Histories.hold(
        (story, told, now) -> {
          int bound = told.boundAt(now);
          return unless(
              bound == Model.NONE || baseline(story, bound) || entitled(story, bound, now),
              () -> "bound by " + bound + " without date, evidence or acceptance");
        });
  }

  @Test
  void significanceIsThatFromTheVersionThatBinds() {
    Histories.hold(
        (story, told, now) -> {
          var standing = told.at(now);
          return unless(
              standing.bound().isEmpty() || comparedWithBound(story, standing),
              () -> "compared with another version than " + standing.boundNumber());
        });
  }

  @Test
  void whatIsNotKnownYetChangesNothing() {
    Histories.hold(
        (story, told, now) -> {
          int ahead = told.boundAt(now);
          int behind = story.knownAt(now).facts().isEmpty() ? Model.NONE : known(story, now);
          return unless(
              ahead == behind, () -> "with the future " + ahead + ", without it " + behind);
        });
  }

  /**
   * With a single change only: among several an objection can keep somebody where less is asked.
   */
  @Test
  void anObjectionNeverBindsAnybodyToWhatItIsAgainst() {
    Histories.hold(
        (story, told, now) -> {
          var quiet = new Story(story.versions(), unopposed(story));
          return unless(
              story.versions().size() > 2 || told.boundAt(now) <= new Told(quiet).boundAt(now),
              () -> "bound by " + told.boundAt(now) + " only because of an objection");
        });
  }

  private static List<Fact> unopposed(Story story) {
    return story.facts().stream()
        .filter(fact -> !(fact instanceof Fact.Objected))
        .filter(fact -> !(fact instanceof Fact.ObjectionWithdrawn))
        .toList();
  }

  private static int known(Story story, Instant now) {
    return new Told(story.knownAt(now)).boundAt(now);
  }

  private static Stream<Integer> possible(Story story, Instant now) {
    return Model.readings(story, now).map(model -> model.bound().version());
  }

  private static boolean baseline(Story story, int version) {
    return story.all(Fact.Baseline.class).stream().anyMatch(f -> f.version() == version);
  }

  private static boolean entitled(Story story, int version, Instant now) {
    var model = new Model(story, now);
    var known = story.knownAt(now);
    var accepted =
        known.all(Fact.Accepted.class).stream().anyMatch(f -> f.version() == version)
            || known.all(Fact.Joined.class).stream().anyMatch(f -> f.version() == version);
    var noticed = model.periodEnds(version).filter(end -> !end.isAfter(now)).isPresent();
    return !story.versions().get(version).date().isAfter(now) && (accepted || noticed);
  }

  private static boolean comparedWithBound(Story story, Standing standing) {
    int bound = standing.boundNumber() - 1;
    return standing.coming().stream()
            .allMatch(
                coming ->
                    coming
                        .significance()
                        .name()
                        .equals(story.significance(bound, coming.number() - 1).name()))
        && IntStream.range(bound + 1, story.versions().size())
            .filter(v -> !story.versions().get(v).published().isAfter(standing.at()))
            .allMatch(v -> standing.coming(v + 1).isPresent());
  }
}
