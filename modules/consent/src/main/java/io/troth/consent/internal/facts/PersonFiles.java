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
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final PurposeStretches purposes;
  private final Timelines timelines;

  PersonFiles(
      FactsStatements facts, SpanStatements spans, PurposeStretches purposes, Timelines timelines) {
    this.facts = facts;
    this.spans = spans;
    this.purposes = purposes;
    this.timelines = timelines;
  }

  /** Their own file, as it is written. */
  public Optional<PersonFile> find(SubjectRef subject) {
    return facts.find(subject);
  }

  /** By the keyed hash of the tenant's own identifier, or of a device's secret. */
  public Optional<PersonFile> find(byte[] lookup) {
    return facts.find(lookup);
  }

  /**
   * The file that questions about somebody are answered from: a linked device's is its person's.
   */
  public Optional<PersonFile> answering(SubjectRef subject) {
    return facts.answering(subject);
  }

  /** The file that questions about whom the tenant calls so are answered from. */
  public Optional<PersonFile> answering(byte[] lookup) {
    return facts.answering(lookup);
  }

  /** Those files of many at once, with one statement. */
  public Everybody answering(List<SubjectRef> refs, List<byte[]> lookups) {
    return new Everybody(facts.answering(refs, lookups));
  }

  /** The files of those asked about. */
  public static final class Everybody {

    private final FactsStatements.Everybody found;

    private Everybody(FactsStatements.Everybody found) {
      this.found = found;
    }

    public Optional<PersonFile> find(SubjectRef ref) {
      return Optional.ofNullable(found.byRef().get(ref));
    }

    public Optional<PersonFile> find(byte[] lookup) {
      return Optional.ofNullable(found.byLookup().get(ByteBuffer.wrap(lookup)));
    }
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

  /**
   * Takes the file for this transaction, and for a linked device its person's too: the device's
   * first, always.
   *
   * @throws Problem not-found for an unknown person
   */
  public LockedFile lockWithPerson(SubjectRef subject) {
    var own = lock(subject);
    return new LockedFile(own, own.person().map(this::lock));
  }

  /**
   * A file that is locked.
   *
   * @param person of a linked device
   */
  public record LockedFile(PersonFile own, Optional<PersonFile> person) {

    /** Where what counts for them is looked up: a linked device's is its person's. */
    public PersonFile answering() {
      return person.orElse(own);
    }
  }

  /** Writes a changed locked file back, and into its person's file what that keeps of it. */
  public void save(LockedFile before, PersonFile after, Optional<PolicyId> policy) {
    var person =
        before
            .person()
            .flatMap(
                holder ->
                    holder
                        .companion(after.subject())
                        .map(known -> holder.with(after.asCompanion(known.joinedAt()))));
    if (policy.isPresent() && !after.isVisitor()) {
      save(before.own(), after, policy.get());
    } else {
      facts.change(Stream.concat(Stream.of(after), person.stream()).toList());
      policy
          .flatMap(timelines::find)
          .ifPresent(line -> purposes.replace(person.orElse(after), line));
    }
  }

  /** Takes the files of many for this transaction, in key order; whoever is unknown is left out. */
  public Map<SubjectRef, PersonFile> lockAll(Set<SubjectRef> subjects) {
    return facts.lockAll(subjects);
  }

  public Optional<PersonFile> lockIfThere(SubjectRef subject) {
    return facts.lock(subject);
  }

  /** Opens files for new people. */
  public void open(List<NewFile> people) {
    facts.add(people);
    spans.add(
        people.stream()
            .map(NewFile::file)
            .filter(file -> !file.isVisitor())
            .flatMap(this::stretches)
            .toList());
    purposes.add(people.stream().map(NewFile::file).toList(), timelines.all());
  }

  /** Writes a locked file back after something was added under one policy. */
  public void save(PersonFile file, PolicyId policy) {
    facts.change(List.of(file));
    if (!file.isVisitor()) {
      timelines
          .find(policy)
          .ifPresent(
              timeline -> {
                spans.replace(List.of(stretches(file, timeline)));
                purposes.replace(file, timeline);
              });
    }
  }

  /** Acts on purposes leave alone which version binds, and what was done about other purposes. */
  private void save(PersonFile before, PersonFile after, PolicyId policy) {
    if (!before.under(policy).bindsLike(after.under(policy))) {
      save(after, policy);
      return;
    }
    facts.change(List.of(after));
    timelines.find(policy).ifPresent(line -> purposes.replaceChanged(before, after, line));
  }

  /** Writes back what does not touch which version binds anybody. */
  public void saveAside(PersonFile... files) {
    facts.change(List.of(files));
  }

  /** Writes back many locked files after acts on purposes were added to them. */
  public void saveMany(List<PersonFile> files) {
    facts.change(files);
    timelines.all().forEach(line -> purposes.replaceScattered(files, line));
  }

  /** Writes back a device and a person after they were joined or parted. */
  public void saveJoined(PersonFile device, PersonFile person) {
    facts.change(List.of(device, person));
    for (var line : timelines.all()) {
      purposes.replace(device, line);
      purposes.replace(person, line);
    }
  }

  /**
   * Derives the stretches anew for the next people in key order, after a version was published;
   * visitors too, who are judged by the version in force.
   *
   * @return the last of them; empty when there was nobody left
   */
  public Optional<SubjectRef> deriveAnew(
      PolicyTimeline timeline, Optional<SubjectRef> after, int limit) {
    var files = facts.lockAfter(after.map(SubjectRef::value).orElse(BEFORE_EVERYBODY), limit);
    spans.replace(
        files.stream()
            .filter(file -> !file.isVisitor())
            .map(file -> stretches(file, timeline))
            .toList());
    purposes.replace(files, timeline);
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
