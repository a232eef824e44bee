package io.troth.consent.internal.decision;

import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.Decisions;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.DecisionRules;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.NextChange;
import io.troth.consent.internal.standing.Standing;
import io.troth.consent.internal.standing.Verdict;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.ExternalIds;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Decides from the packed row of the person, read by one statement, and versions in memory. */
@Singleton
class Judge implements Decisions {

  private static final Duration LONGEST_VALIDITY = Duration.ofSeconds(60);

  private final PersonFiles files;
  private final Timelines timelines;
  private final ExternalIds externalIds;
  private final Pages pages;
  private final InstantSource clock;

  Judge(
      PersonFiles files,
      Timelines timelines,
      ExternalIds externalIds,
      Pages pages,
      InstantSource clock) {
    this.files = files;
    this.timelines = timelines;
    this.externalIds = externalIds;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public DecisionAnswer decide(DecisionQuestion question) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return find(question.subject())
        .map(file -> decide(file, question, file.asOf(now)))
        .orElseGet(() -> unknown(now));
  }

  @Override
  public List<DecisionAnswer> decideAll(List<DecisionQuestion> questions) {
    return questions.stream().map(this::decide).toList();
  }

  @Override
  public GateAnswer gate(SubjectRef subject) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var file =
        files
            .find(subject)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "This person is not known."));
    return timelines.all().stream()
        .map(timeline -> file.standing(timeline, file.asOf(now)))
        .filter(Standing::gateClosed)
        .findFirst()
        .flatMap(Standing::mustAccept)
        .map(version -> pages.coming(version.id()))
        .<GateAnswer>map(GateAnswer.ReconsentRequired::new)
        .orElseGet(GateAnswer.Open::new);
  }

  private Optional<PersonFile> find(DecisionQuestion.Who who) {
    if (who instanceof DecisionQuestion.Who.External external) {
      return files.find(externalIds.lookup(external.externalId()));
    }
    return files.find(((DecisionQuestion.Who.Ref) who).ref());
  }

  private DecisionAnswer decide(PersonFile file, DecisionQuestion question, Instant now) {
    var lines = timelines.all();
    var positions =
        lines.stream()
            .map(line -> new Position(file.standing(line, now), file.under(line.policy())))
            .toList();
    var asked =
        new DecisionRules.Question(question.purpose(), question.category(), question.recipient());
    var verdict = DecisionRules.decide(positions, asked);
    return new DecisionAnswer(
        verdict.allowed(),
        verdict.reason(),
        Optional.of(file.subject()),
        verdict.standing().map(standing -> standing.timeline().slug()),
        verdict.standing().flatMap(Standing::bound).map(bound -> bound.number()),
        page(verdict),
        now,
        validUntil(verdict, file, lines, now),
        Optional.empty(),
        List.of(),
        false);
  }

  private Optional<URI> page(Verdict verdict) {
    return switch (verdict.reason()) {
      case CONSENT_MISSING,
          CONSENT_REFUSED,
          CONSENT_WITHDRAWN,
          CONSENT_EXPIRED,
          CONSENT_INVALIDATED,
          CONSENT_REVOKED,
          PROCESSING_OBJECTED,
          RESTRICTED,
          SALE_OPTED_OUT,
          RECIPIENT_OPTED_OUT ->
          Optional.of(pages.choices());
      default -> verdict.page().map(PublishedVersion::id).map(pages::coming);
    };
  }

  /** Nothing that rests on consent may be kept at all, nor anything beyond a clock's end. */
  private static Instant validUntil(
      Verdict verdict, PersonFile file, List<PolicyTimeline> lines, Instant now) {
    if (verdict.reason() == Reason.CONSENT_GIVEN) {
      return now;
    }
    var longest = now.plus(LONGEST_VALIDITY);
    return lines.stream()
        .flatMap(line -> NextChange.after(line, file.under(line.policy()), now).stream())
        .reduce(longest, (first, second) -> first.isBefore(second) ? first : second);
  }

  private static DecisionAnswer unknown(Instant now) {
    return new DecisionAnswer(
        false,
        Reason.UNKNOWN_SUBJECT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        now,
        Optional.empty(),
        List.of(),
        false);
  }
}
