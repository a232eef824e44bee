package io.troth.consent.internal.decision;

import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.Standing;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.ExternalIds;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides from the packed row of the person, read by one statement, and versions in memory. */
@Singleton
class Judge implements Decisions {

  private static final int MOST_QUESTIONS = 1_000;

  private final PersonFiles files;
  private final Timelines timelines;
  private final ExternalIds externalIds;
  private final Answers answers;
  private final Hindsight hindsight;
  private final Pages pages;
  private final InstantSource clock;

  Judge(
      PersonFiles files,
      Timelines timelines,
      ExternalIds externalIds,
      Answers answers,
      Hindsight hindsight,
      Pages pages,
      InstantSource clock) {
    this.files = files;
    this.timelines = timelines;
    this.externalIds = externalIds;
    this.answers = answers;
    this.hindsight = hindsight;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public DecisionAnswer decide(DecisionQuestion question) {
    var now = now();
    if (question.aboutThePast()) {
      return hindsight.answer(own(question.subject()), question, now);
    }
    return answer(answering(question.subject()), question, now);
  }

  @Override
  public List<DecisionAnswer> decideAll(List<DecisionQuestion> questions) {
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "questions",
          "These are " + questions.size() + " questions.",
          "1 to " + MOST_QUESTIONS + " questions");
    }
    var asked = new Asked(externalIds, questions);
    var found = files.answering(asked.refs(), asked.lookups());
    var now = now();
    var all = new ArrayList<DecisionAnswer>();
    for (var question : questions) {
      all.add(
          question.aboutThePast()
              ? decide(question)
              : answer(asked.file(question, found), question, now));
    }
    return all;
  }

  private DecisionAnswer answer(Optional<PersonFile> file, DecisionQuestion question, Instant now) {
    return file.map(
            known -> {
              var answer = answers.now(known, question, known.asOf(now));
              return question.explain() ? hindsight.explained(answer, known) : answer.answer();
            })
        .orElseGet(() -> Answers.unknown(now));
  }

  @Override
  public GateAnswer gate(SubjectRef subject) {
    var now = now();
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

  private Optional<PersonFile> answering(Who who) {
    return who instanceof Who.External external
        ? files.answering(externalIds.lookup(external.externalId()))
        : files.answering(((Who.Ref) who).ref());
  }

  private Optional<PersonFile> own(Who who) {
    return who instanceof Who.External external
        ? files.find(externalIds.lookup(external.externalId()))
        : files.find(((Who.Ref) who).ref());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whom many questions are about, each of them once. */
  private record Asked(Map<String, byte[]> byExternalId, List<SubjectRef> refs) {

    Asked(ExternalIds ids, List<DecisionQuestion> questions) {
      this(new LinkedHashMap<>(), new ArrayList<>());
      var seen = new HashSet<SubjectRef>();
      for (var question : questions) {
        if (question.subject() instanceof Who.External external) {
          byExternalId.computeIfAbsent(external.externalId(), ids::lookup);
        } else if (seen.add(((Who.Ref) question.subject()).ref())) {
          refs.add(((Who.Ref) question.subject()).ref());
        }
      }
    }

    List<byte[]> lookups() {
      return List.copyOf(byExternalId.values());
    }

    Optional<PersonFile> file(DecisionQuestion question, PersonFiles.Everybody found) {
      return question.subject() instanceof Who.External external
          ? found.find(Objects.requireNonNull(byExternalId.get(external.externalId())))
          : found.find(((Who.Ref) question.subject()).ref());
    }
  }
}
