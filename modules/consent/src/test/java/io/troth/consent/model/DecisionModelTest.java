package io.troth.consent.model;

import static io.troth.consent.model.Histories.unless;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Decisions: consent alone opens what rests on consent, and the version that binds governs. */
class DecisionModelTest {

  @Test
  void nothingThatRestsOnConsentIsAllowedWithoutAValidConsent() {
    Histories.hold(
        (story, told, now) -> {
          var model = new Model(story, now);
          return first(
              purpose ->
                  onConsent(purpose)
                      && told.decides(purpose, now).allowed()
                      && !model.consented(purpose));
        });
  }

  @Test
  void aWithdrawalIsHonouredEvenWhereTheClockLags() {
    Histories.hold(
        (story, told, now) ->
            first(
                purpose ->
                    onConsent(purpose)
                        && told.decides(purpose, now).allowed()
                        && endsWithARefusal(story, purpose)));
  }

  @Test
  void theVersionThatBindsDecidesWhichPurposesThereAre() {
    Histories.hold(
        (story, told, now) -> {
          int bound = told.boundAt(now);
          return first(
              purpose ->
                  told.decides(purpose, now).allowed()
                      && (bound == Model.NONE || !has(story, bound, purpose)));
        });
  }

  @Test
  void purposesThatDidNotChangeGoOn() {
    Histories.hold(
        (story, told, now) -> {
          if (story.knownAt(now).facts().isEmpty()) {
            return Optional.empty();
          }
          var here = new Told(story.knownAt(now)); // refusals to come are honoured at once
          var model = new Model(story, now);
          int bound = here.boundAt(now);
          return first(
              purpose ->
                  !here.decides(purpose, now).allowed()
                      && bound != Model.NONE
                      && inEveryVersion(story, purpose)
                      && (!onConsent(purpose) || model.consented(purpose)));
        });
  }

  @Test
  void onlyADeclaredGateCloses() {
    Histories.hold(
        (story, told, now) -> {
          var closed = told.at(now).gateClosed();
          var declared = story.versions().get(0).gate();
          return unless(
              declared ? closed || !waits(story, now) : !closed,
              () -> "declared " + declared + ", closed " + closed);
        });
  }

  @Test
  void consentBasedPurposesAreAllowedOftenEnoughToMeanSomething() {
    var end = Instant.parse("2026-06-01T00:00:00Z");

    var allowed =
        Histories.all()
            .filter(story -> new Told(story).decides(Stories.MAILING, end).allowed())
            .count();

    assertThat(allowed).isGreaterThan(100);
  }

  private static Optional<String> first(java.util.function.Predicate<String> wrong) {
    return Stories.PURPOSES.stream().filter(wrong).findFirst().map(p -> "wrong on " + p);
  }

  private static boolean waits(Story story, Instant now) {
    return Model.readings(story, now).allMatch(Model::waitsForConsent);
  }

  private static boolean onConsent(String purpose) {
    return List.of(Stories.MAILING, Stories.NEWS).contains(purpose);
  }

  private static boolean has(Story story, int version, String purpose) {
    return List.of(Stories.SERVICE, Stories.MAILING).contains(purpose)
        || story.versions().get(version).features().stream()
            .anyMatch(feature -> feature.name().equals(purpose));
  }

  private static boolean inEveryVersion(Story story, String purpose) {
    return java.util.stream.IntStream.range(0, story.versions().size())
        .allMatch(v -> has(story, v, purpose));
  }

  private static boolean endsWithARefusal(Story story, String purpose) {
    var end = story.facts().get(story.facts().size() - 1).at();
    var acted =
        story.all(Fact.ConsentWithdrawn.class).stream().anyMatch(f -> f.purpose().equals(purpose))
            || story.all(Fact.ConsentRefused.class).stream()
                .anyMatch(f -> f.purpose().equals(purpose));
    return acted && !new Model(story, end).consented(purpose);
  }
}
