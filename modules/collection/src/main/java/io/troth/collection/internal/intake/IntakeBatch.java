package io.troth.collection.internal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.collection.api.NewRecord;
import io.troth.collection.api.RecordKind;
import io.troth.collection.api.Records.Outcome;
import io.troth.collection.api.Refusal;
import io.troth.collection.api.Refusal.Reason;
import io.troth.collection.internal.intake.Acquaintances.People;
import io.troth.collection.internal.intake.Checked.Sound;
import io.troth.collection.internal.intake.IdentifyingParts.Part;
import io.troth.collection.internal.intake.IntakeStatements.Earlier;
import io.troth.collection.internal.intake.IntakeStatements.Row;
import io.troth.consent.api.DecisionAnswer;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Commitments.CategoryKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What becomes of the records that came together, one after the other. */
final class IntakeBatch {

  private static final int MOST_BYTES = 16 * 1024;

  /** Bytes of UTF-8 that one char of a text becomes at most. */
  private static final int LONGEST_CHARACTER = 3;

  private final UniqueIds ids;
  private final Instant now;
  private final List<NewRecord> records = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<ByteBuffer, Earlier> fresh = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  IntakeBatch(UniqueIds ids, Instant now) {
    this.ids = ids;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  void take(
      NewRecord record,
      byte[] key,
      Checked checked,
      Map<ByteBuffer, Earlier> known,
      People people) {
    var name = ByteBuffer.wrap(key);
    var earlier =
        Optional.ofNullable(known.get(name)).or(() -> Optional.ofNullable(fresh.get(name)));
    records.add(record);
    outcomes.add(
        earlier
            .map(before -> repeated(record, before))
            .orElseGet(
                () ->
                    checked instanceof Sound sound
                        ? judged(sound, key, people)
                        : new Outcome.Refused(((Checked.Bad) checked).refusal())));
  }

  /** A repetition changes nothing; above all it joins nobody to what came without a person. */
  private static Outcome repeated(NewRecord record, Earlier before) {
    if (before.nobody() && record.subject().isPresent()) {
      return refused(
          Reason.RELINKING,
          "subject",
          "This was collected without a person, and is joined to none afterwards.",
          "neither subject nor externalId");
    }
    return before.category().equals(record.category())
        ? new Outcome.Known(before.id())
        : refused(
            Reason.KEY_REUSED,
            "key",
            "This source used the key for a record of another category.",
            "a key of its own for every record");
  }

  private Outcome judged(Sound sound, byte[] key, People people) {
    if (!sound.isPersonal()) {
      return written(sound, Optional.empty(), key);
    }
    var answer = people.answer(sound);
    var refusal = notAllowed(answer).or(() -> unfit(sound, answer, people));
    return refusal
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> written(sound, answer.subject(), key));
  }

  private static Optional<Refusal> notAllowed(DecisionAnswer answer) {
    return answer.allowed()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Reason.NOT_ALLOWED,
                Optional.of(answer.reason()),
                "purpose",
                "This may not be done with the person's data now.",
                "a purpose that the decision allows"));
  }

  private static Optional<Refusal> unfit(Sound sound, DecisionAnswer answer, People people) {
    if (sound.hasPosition() && answer.reason() != DecisionAnswer.Reason.CONSENT_GIVEN) {
      return Optional.of(
          Refusal.of(
              Reason.POSITION_WITHOUT_CONSENT,
              "purpose",
              "Where somebody is, is collected with their consent only.",
              "a purpose that rests on consent"));
    }
    if (!sound.needsAcquaintance() || answer.subject().filter(people::knows).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        sound.kind() == CategoryKind.SENSITIVE
            ? Refusal.of(
                Reason.SENSITIVE_ON_ANONYMOUS,
                "category",
                "Sensitive data are never joined to somebody who is not known.",
                "a registered person")
            : Refusal.of(
                Reason.IDENTITY_ON_ANONYMOUS,
                "fields",
                "This would identify somebody who is not known.",
                "a registered person, or no identifying field"));
  }

  private Outcome written(Sound sound, Optional<SubjectRef> subject, byte[] key) {
    var body = RecordBody.of(sound.kept());
    if (body.length() > MOST_BYTES / LONGEST_CHARACTER
        && body.getBytes(UTF_8).length > MOST_BYTES) {
      return refused(Reason.TOO_LARGE, "fields", "This is too much.", "at most 16 KiB");
    }
    var id = ids.next();
    rows.add(new Row(id, subject, sound, now, key, body));
    fresh.put(ByteBuffer.wrap(key), new Earlier(id, sound.record().category(), subject.isEmpty()));
    subject.ifPresent(
        person ->
            sound
                .identity()
                .forEach(
                    (attribute, value) ->
                        parts.add(
                            new Part(
                                person,
                                attribute,
                                value,
                                sound.record().kind() == RecordKind.PROFILE))));
    return new Outcome.Taken(id, sound.warnings());
  }

  private static Outcome refused(Reason reason, String field, String message, String expected) {
    return new Outcome.Refused(Refusal.of(reason, field, message, expected));
  }

  /** In key order. */
  List<Row> rows() {
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> row.sound().record().category())
                .thenComparing(Row::id))
        .toList();
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<Outcome> inOrder() {
    return List.copyOf(outcomes);
  }

  /** Hands over every record with what became of it. */
  interface Outcomes {
    void forEach(BiConsumer<NewRecord, Outcome> each);
  }

  Outcomes outcomes() {
    return each -> {
      for (var i = 0; i < records.size(); i++) {
        each.accept(records.get(i), outcomes.get(i));
      }
    };
  }
}
