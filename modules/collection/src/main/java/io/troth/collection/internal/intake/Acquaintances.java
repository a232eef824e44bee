package io.troth.collection.internal.intake;

import io.troth.collection.internal.intake.Checked.Sound;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.Subjects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks of everybody in a batch what may be done with their data, and who of them is known. */
@Singleton
class Acquaintances {

  private final Decisions decisions;
  private final Subjects subjects;

  Acquaintances(Decisions decisions, Subjects subjects) {
    this.decisions = decisions;
    this.subjects = subjects;
  }

  /** One question of the batch. */
  private record Asked(Who who, String purpose, String category) {}

  /** The answers. */
  record People(Map<Object, DecisionAnswer> answers, Set<SubjectRef> known) {

    /** What may be done with a personal record. */
    DecisionAnswer answer(Sound sound) {
      return java.util.Objects.requireNonNull(answers.get(asked(sound)));
    }

    /** Whether somebody is a registered person, and no device that nobody was linked to. */
    boolean knows(SubjectRef subject) {
      return known.contains(subject);
    }
  }

  /** One statement for all decisions; one more where a record needs somebody who is known. */
  People meet(List<Checked> batch) {
    var personal = new ArrayList<Sound>();
    for (var one : batch) {
      if (one instanceof Sound sound && sound.isPersonal()) {
        personal.add(sound);
      }
    }
    var questions = new LinkedHashMap<Asked, DecisionQuestion>();
    for (var sound : personal) {
      var asked = asked(sound);
      questions.computeIfAbsent(
          asked,
          any ->
              new DecisionQuestion(
                  asked.who(), asked.purpose(), Optional.of(asked.category()), Optional.empty()));
    }
    var answers = answers(questions);
    return new People(answers, known(personal, answers));
  }

  private Map<Object, DecisionAnswer> answers(Map<Asked, DecisionQuestion> questions) {
    var answers = new HashMap<Object, DecisionAnswer>();
    if (!questions.isEmpty()) {
      var all = decisions.decideAll(List.copyOf(questions.values())).iterator();
      questions.keySet().forEach(asked -> answers.put(asked, all.next()));
    }
    return answers;
  }

  private Set<SubjectRef> known(List<Sound> personal, Map<Object, DecisionAnswer> answers) {
    var refs = new HashSet<SubjectRef>();
    for (var sound : personal) {
      if (sound.needsAcquaintance()) {
        Optional.ofNullable(answers.get(asked(sound)))
            .flatMap(DecisionAnswer::subject)
            .ifPresent(refs::add);
      }
    }
    return refs.isEmpty() ? Set.of() : subjects.findAll(refs).keySet();
  }

  private static Asked asked(Sound sound) {
    var record = sound.record();
    return new Asked(record.subject().orElseThrow(), record.purpose(), record.category());
  }
}
