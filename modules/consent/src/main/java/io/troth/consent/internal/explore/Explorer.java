package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.internal.explore.ExploreStatements.Counted;
import io.troth.consent.internal.facts.Keyset;
import io.troth.consent.internal.standing.PurposeSpans;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.web.Cursor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Consents, counted anew at every reading. */
@Singleton
class Explorer implements ConsentExplorer {

  private static final String LIST = "consents";
  private static final UUID BEFORE_EVERYBODY = new UUID(0, 0);

  private final Timelines timelines;
  private final ExploreStatements statements;
  private final InstantSource clock;

  Explorer(Timelines timelines, ExploreStatements statements, InstantSource clock) {
    this.timelines = timelines;
    this.statements = statements;
    this.clock = clock;
  }

  @Override
  public List<Asked> purposes() {
    var counted = statements.counts(now());
    return timelines.all().stream()
        .sorted(Comparator.comparing(PolicyTimeline::slug))
        .flatMap(line -> purposes(line).map(purpose -> asked(line, purpose, counted)))
        .toList();
  }

  @Override
  public Asked purpose(PolicyId policy, String purpose) {
    var line = line(policy);
    var found = require(line, purpose);
    return asked(line, found, statements.counts(policy, purpose, now()));
  }

  @Override
  public List<Point> course(PolicyId policy, String purpose, Duration back) {
    var line = line(policy);
    require(line, purpose);
    var now = now();
    var grid = Grid.between(start(line, now.minus(back)), now, MOST_POINTS);
    var steps =
        statements.changes(policy, purpose, grid.start(), grid.step().toMillis(), grid.last());
    return grid.course(steps);
  }

  private static Instant start(PolicyTimeline line, Instant wished) {
    var first = line.everPublished().get(0).publishedAt();
    return first.isAfter(wished) ? first : wished;
  }

  @Override
  public Page<Person> people(
      PolicyId policy, String purpose, Optional<ConsentStatus> state, PageRequest page) {
    require(line(policy), purpose);
    var after =
        Keyset.after(page, LIST, 1, key -> SubjectRef.parse(key.get(0)).value())
            .orElse(BEFORE_EVERYBODY);
    var found = statements.people(policy, purpose, state, after, now(), page.limit() + 1);
    return Page.cut(found, page.limit(), last -> Cursor.encode(LIST, last.subject().toString()));
  }

  @Override
  public List<Person> people(PolicyId policy, String purpose, Collection<SubjectRef> who) {
    require(line(policy), purpose);
    if (who.size() > MOST_PEOPLE) {
      throw new IllegalArgumentException("at most " + MOST_PEOPLE + " people at once");
    }
    return statements.people(policy, purpose, who, now());
  }

  @Override
  public List<Change> changes(SubjectRef subject) {
    return statements.changes(subject, now());
  }

  private PolicyTimeline line(PolicyId policy) {
    return timelines
        .find(policy)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }

  private static Purpose require(PolicyTimeline line, String purpose) {
    return purposes(line)
        .filter(one -> one.id().equals(purpose))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    CommonProblem.NOT_FOUND, "This policy asks for no consent to that purpose."));
  }

  /** Those of every version, each as its newest version has it, in the order of the documents. */
  private static Stream<Purpose> purposes(PolicyTimeline line) {
    var all = new LinkedHashMap<String, Purpose>();
    line.versions().stream()
        .sorted(Comparator.comparingInt(PublishedVersion::number).reversed())
        .flatMap(version -> PurposeSpans.onConsent(version.commitments()))
        .forEach(purpose -> all.putIfAbsent(purpose.id(), purpose));
    return all.values().stream();
  }

  private static Asked asked(PolicyTimeline line, Purpose purpose, List<Counted> counted) {
    var own =
        counted.stream()
            .filter(one -> one.policy().equals(line.policy()))
            .filter(one -> one.purpose().equals(purpose.id()))
            .toList();
    Map<ConsentStatus, Long> counts =
        own.stream().collect(Collectors.toMap(Counted::state, Counted::people));
    return new Asked(
        line.policy(),
        line.slug(),
        purpose.id(),
        purpose.name(),
        counts,
        own.stream().mapToLong(Counted::visitors).sum());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
