package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.UseRules;
import io.troth.consent.spi.UseListener;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What uses of the service lead to. People use a service all the time and nearly never does it
 * change anything: so that is found out without a lock first.
 */
@ApplicationScoped
class Uses {

  private final PersonFiles files;
  private final Timelines timelines;
  private final DeemedAcceptances deemed;
  private final Instance<UseListener> listeners;
  private final InstantSource clock;

  Uses(
      PersonFiles files,
      Timelines timelines,
      DeemedAcceptances deemed,
      Instance<UseListener> listeners,
      InstantSource clock) {
    this.files = files;
    this.listeners = listeners;
    this.timelines = timelines;
    this.deemed = deemed;
    this.clock = clock;
  }

  List<ActView> report(SubjectRef subject) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var file =
        files
            .find(subject)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "This person is not known."));
    listeners.forEach(listener -> listener.used(subject, now));
    var nothing = waiting(file, timelines.all(), file.asOf(now)).findAny().isEmpty();
    return nothing ? List.of() : deemed.record(subject, timelines.all(), now);
  }

  /** The acts a use at that instant leads to, with the line each stands in. */
  static Stream<Deemed> waiting(PersonFile file, List<PolicyTimeline> lines, Instant now) {
    return lines.stream()
        .flatMap(
            line ->
                UseRules.deemedBy(file.standing(line, now)).stream()
                    .map(bound -> NewAct.on(bound.version(), ActType.DEEMED_ACCEPTED, now, "use"))
                    .map(act -> new Deemed(line, act)));
  }

  record Deemed(PolicyTimeline line, NewAct act) {}

  /** Writes them, with the person's file locked. */
  @ApplicationScoped
  static class DeemedAcceptances {

    private final PersonFiles files;
    private final Pen pen;

    DeemedAcceptances(PersonFiles files, Pen pen) {
      this.files = files;
      this.pen = pen;
    }

    @Transactional
    List<ActView> record(SubjectRef subject, List<PolicyTimeline> lines, Instant now) {
      var file = files.lock(subject);
      var written = new ArrayList<ActView>();
      for (var due : waiting(file, lines, file.asOf(now)).toList()) {
        var acts = List.of(due.act());
        written.addAll(pen.write(file, due.line(), acts));
        file = Pen.added(file, due.line(), acts);
      }
      return List.copyOf(written);
    }
  }
}
