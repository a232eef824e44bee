package io.troth.consent.model;

import static io.troth.consent.model.Histories.unless;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must hold whatever people do, checked without the model's walk: the safe direction alone.
 */
class RoughModelTest {

  @Test
  void nobodyIsBoundWithoutDateAndEitherEvidenceOrAcceptance() {
    Histories.holdInTheRough(
        (story, told, now) -> {
          int bound = told.boundAt(now);
          return unless(
              bound == Model.NONE || baseline(story, bound) || entitled(story, bound, now),
              () -> "bound by " + bound + " without date, evidence or acceptance");
        });
  }

  @Test
  void noConsentIsMadeUp() {
    Histories.holdInTheRough(
        (story, told, now) ->
            Stream.of(Stories.MAILING, Stories.NEWS)
                .filter(purpose -> told.decides(purpose, now).allowed())
                .filter(purpose -> !new Model(story, now).consented(purpose))
                .findFirst());
  }

  @Test
  void nothingIsComingThatBindsAlready() {
    Histories.holdInTheRough(
        (story, told, now) -> {
          var standing = told.at(now);
          return unless(
              standing.coming().stream().allMatch(c -> c.number() > standing.boundNumber()),
              () -> "something is coming that binds already");
        });
  }

  @Test
  void whatIsNotKnownYetChangesNothing() {
    Histories.holdInTheRough(
        (story, told, now) -> {
          var known = story.knownAt(now);
          int behind = known.facts().isEmpty() ? Model.NONE : new Told(known).boundAt(now);
          return unless(
              told.boundAt(now) == behind,
              () -> "with the future " + told.boundAt(now) + ", without it " + behind);
        });
  }

  @Test
  void aStandingObjectionIsNeverOverriddenBySilence() {
    Histories.holdInTheRough(
        (story, told, now) -> {
          var standing = told.at(now);
          return unless(
              standing.objections().stream()
                  .noneMatch(objection -> objection.version() == standing.boundNumber()),
              () -> "bound by what is objected to: " + standing.boundNumber());
        });
  }

  private static boolean baseline(Story story, int version) {
    return story.all(Fact.Baseline.class).stream().anyMatch(f -> f.version() == version);
  }

  private static boolean entitled(Story story, int number, Instant now) {
    var version = story.versions().get(number);
    var known = story.knownAt(now);
    var accepted =
        known.all(Fact.Accepted.class).stream().anyMatch(f -> f.version() == number)
            || known.all(Fact.Joined.class).stream().anyMatch(f -> f.version() == number);
    var ends = evidence(known, version, number);
    return !version.date().isAfter(now) && (accepted || ends.anyMatch(end -> !end.isAfter(now)));
  }

  /** The ends of the notice periods of every mail that did not fail, and of banners if one did. */
  private static Stream<Instant> evidence(Story known, Version version, int number) {
    var bounced = known.all(Fact.MailBounced.class).stream().map(Fact.MailBounced::mail).toList();
    var mails =
        known.all(Fact.MailTaken.class).stream()
            .filter(mail -> mail.version() == number && !bounced.contains(mail.mail()))
            .map(mail -> Midnights.after(mail.at(), version.period(), mail.zone()));
    var failed =
        known.all(Fact.MailBounced.class).stream().anyMatch(f -> f.version() == number)
            || known.all(Fact.MailRefused.class).stream().anyMatch(f -> f.version() == number);
    var banners =
        known.all(Fact.BannerSeen.class).stream()
            .filter(seen -> failed && version.bannerReplaces() && seen.version() == number)
            .map(seen -> Midnights.after(seen.at(), version.period(), seen.zone()));
    return Stream.concat(mails, banners);
  }
}
