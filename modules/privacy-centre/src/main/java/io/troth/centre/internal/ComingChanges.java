package io.troth.centre.internal;

import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.Pending;
import io.troth.consent.api.Standings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the coming versions of a person with what they say. */
@ApplicationScoped
class ComingChanges {

  private final Standings standings;
  private final Timelines timelines;
  private final Library library;
  private final Corrections corrections;

  ComingChanges(
      Standings standings, Timelines timelines, Library library, Corrections corrections) {
    this.standings = standings;
    this.timelines = timelines;
    this.library = library;
    this.corrections = corrections;
  }

  /** Newest first within a policy: whoever answers the newest has answered the ones before it. */
  List<Coming> of(SubjectRef person, Locale locale) {
    var all = standings.of(person);
    library.fetch(all);
    return all.stream().flatMap(standing -> of(standing, locale).stream()).toList();
  }

  List<Coming> of(StandingView standing, Locale locale) {
    var newestFirst = new java.util.ArrayList<>(standing.pending());
    java.util.Collections.reverse(newestFirst);
    return newestFirst.stream().flatMap(one -> coming(standing, one, locale).stream()).toList();
  }

  /**
   * @throws Problem not-found unless it is a published version of this tenant
   */
  StandingView standing(SubjectRef person, VersionId version) {
    var policy =
        library
            .version(version)
            .map(view -> view.head().policy())
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
    return standings
        .of(person, policy)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }

  private Optional<Coming> coming(StandingView standing, Pending pending, Locale locale) {
    return timelines
        .find(standing.policy())
        .flatMap(timeline -> timeline.version(pending.version()))
        .flatMap(version -> coming(standing, pending, version, locale));
  }

  /** As it reads now, with the hash of that. */
  private Optional<Coming> coming(
      StandingView standing, Pending pending, PublishedVersion version, Locale locale) {
    return library
        .version(pending.version())
        .map(
            view ->
                new Coming(
                    standing,
                    pending,
                    version.asItReads(),
                    version.corrections().isEmpty()
                        ? view.document()
                        : corrections.reading(version.id()),
                    Library.language(view, locale)));
  }
}
