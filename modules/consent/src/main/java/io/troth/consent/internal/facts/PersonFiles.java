package io.troth.consent.internal.facts;

import io.troth.consent.internal.facts.SpanStatements.Stretches;
import io.troth.consent.internal.standing.Spans;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files of the tenant's people. Whoever changes one locks it first, so that the acts of one
 * person happen one after the other, and saves it in the same transaction.
 */
@Singleton
public class PersonFiles {

  private static final UUID BEFORE_EVERYBODY = new UUID(0, 0);

  private final FactsStatements facts;
  private final SpanStatements spans;
  private final Timelines timelines;

  PersonFiles(FactsStatements facts, SpanStatements spans, Timelines timelines) {
    this.facts = facts;
    this.spans = spans;
    this.timelines = timelines;
  }

  public Optional<PersonFile> find(SubjectRef subject) {
    return facts.find(subject);
  }

  /** By the keyed hash of the tenant's own identifier. */
  public Optional<PersonFile> find(byte[] lookup) {
    return facts.find(lookup);
  }

  /**
   * Takes the file for this transaction.
   *
   * @throws Problem not-found for an unknown person
   */
  public PersonFile lock(SubjectRef subject) {
    return lockIfThere(subject)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "This person is not known."));
  }

  public Optional<PersonFile> lockIfThere(SubjectRef subject) {
    return facts.lock(subject);
  }

  /** Opens files for new people. */
  public void open(List<NewFile> people) {
    facts.add(people);
    spans.add(people.stream().map(NewFile::file).flatMap(this::stretches).toList());
  }

  /** Writes a locked file back after something was added under one policy. */
  public void save(PersonFile file, PolicyId policy) {
    facts.change(file);
    timelines.find(policy).ifPresent(timeline -> spans.replace(List.of(stretches(file, timeline))));
  }

  /** Writes back what does not touch any standing. */
  public void saveReachability(PersonFile file) {
    facts.change(file);
  }

  /**
   * Derives the stretches anew for the next people in key order, after a version was published.
   *
   * @return the last of them; empty when there was nobody left
   */
  public Optional<SubjectRef> deriveAnew(
      PolicyTimeline timeline, Optional<SubjectRef> after, int limit) {
    var files = facts.lockAfter(after.map(SubjectRef::value).orElse(BEFORE_EVERYBODY), limit);
    spans.replace(files.stream().map(file -> stretches(file, timeline)).toList());
    return files.stream().map(PersonFile::subject).reduce((earlier, later) -> later);
  }

  private Stream<Stretches> stretches(PersonFile file) {
    return timelines.all().stream().map(timeline -> stretches(file, timeline));
  }

  private static Stretches stretches(PersonFile file, PolicyTimeline timeline) {
    return new Stretches(
        file.subject(), timeline, Spans.of(timeline, file.under(timeline.policy())));
  }
}
