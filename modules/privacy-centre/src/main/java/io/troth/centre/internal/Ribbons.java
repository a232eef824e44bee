package io.troth.centre.internal;

import io.troth.consent.api.StandingView.PendingState;
import io.troth.web.page.Reader;
import io.troth.web.page.Ribbon;
import io.troth.web.page.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Draws the life of a coming version as it runs for one person. Pure. */
final class Ribbons {

  private Ribbons() {}

  static Ribbon of(Coming coming, Reader reader, ComingMessages words) {
    var version = coming.version();
    var pending = coming.pending();
    var now = reader.now();
    var steps = new ArrayList<Step>();
    steps.add(Step.done(words.stepPublished(), reader.day(version.publishedAt())));
    steps.add(
        pending
            .evidenceAt()
            .map(at -> Step.done(words.stepTold(), reader.day(at)))
            .orElseGet(() -> Step.current(words.stepTold(), null)));
    pending
        .evidenceAt()
        .ifPresent(
            at ->
                steps.add(
                    week(
                        at,
                        version.period().endsFor(at, java.util.Optional.of(reader.zone())),
                        now,
                        words)));
    steps.add(point(words.stepDate(), version.effectiveAt(), reader));
    steps.add(end(coming, reader, words));
    return new Ribbon(words.comingTitle(coming.text().title(), version.number()), steps);
  }

  private static Step week(Instant from, Instant to, Instant now, ComingMessages words) {
    if (!now.isBefore(to)) {
      return Step.done(words.stepWeek(), null).running(100);
    }
    var share =
        Duration.between(from, now).toMillis() * 100 / Duration.between(from, to).toMillis();
    return Step.current(words.stepWeek(), null).running((int) Math.max(0, Math.min(100, share)));
  }

  private static Step point(String name, Instant at, Reader reader) {
    return reader.now().isBefore(at)
        ? Step.coming(name, reader.day(at))
        : Step.done(name, reader.day(at));
  }

  private static Step end(Coming coming, Reader reader, ComingMessages words) {
    if (coming.pending().state() == PendingState.NEEDS_ACCEPTANCE) {
      return Step.coming(words.stepAccept(), null);
    }
    return coming
        .pending()
        .bindsAt()
        .map(at -> point(words.stepBinds(), at, reader))
        .orElseGet(() -> Step.coming(words.stepBinds(), null));
  }
}
