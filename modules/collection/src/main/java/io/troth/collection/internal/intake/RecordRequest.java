package io.troth.collection.internal.intake;

import io.troth.collection.api.FieldValue;
import io.troth.collection.api.NewRecord;
import io.troth.collection.api.RecordKind;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record as it comes, everything optional. */
@Schema(name = "RecordRequest")
record RecordRequest(
    @Schema(description = "names it at its source; the same is taken once", required = true)
        @Nullable String key,
    @Schema(required = true, implementation = RecordKind.class) @Nullable String kind,
    @Schema(description = "id in the inventory", required = true) @Nullable String category,
    @Schema(required = true) @Nullable String purpose,
    @Schema(description = "one of the category's sources", required = true) @Nullable String source,
    @Schema(description = "reference of a person, or of a device nobody was linked to")
        @Nullable UUID subject,
    @Schema(description = "or what you call the person") @Nullable String externalId,
    @Schema(description = "a moment, 2026-03-01T12:00:00Z", required = true)
        @Nullable String occurredAt,
    @Schema(description = "flat values by name: texts, numbers, true or false")
        @Nullable Map<String, @Nullable Object> fields) {

  static final String EXAMPLE =
      """
      {"key": "visit-77", "kind": "LOG", "category": "server-logs", "purpose": "service-security",
       "source": "device", "externalId": "user-0001", "occurredAt": "2026-03-01T12:00:00Z",
       "fields": {"path": "/inbox", "status": 200}}""";

  private static final List<RecordKind> KINDS = List.of(RecordKind.values());
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_EXTERNAL_ID = 200;

  /**
   * @throws Problem invalid-input naming what is wrong
   */
  NewRecord record() {
    return new NewRecord(
        limited("key", key, LONGEST_KEY),
        recordKind(),
        required("category", category),
        required("purpose", purpose),
        required("source", source),
        who(),
        instant(),
        values());
  }

  private RecordKind recordKind() {
    for (var one : KINDS) {
      if (one.name().equals(kind)) {
        return one;
      }
    }
    throw fault(
        "kind",
        "This is no kind of record.",
        KINDS.stream().map(Enum::name).collect(Collectors.joining(", ")));
  }

  private Optional<Who> who() {
    if (subject != null && externalId != null) {
      throw fault("subject", "This names somebody twice.", "subject or externalId");
    }
    if (subject != null) {
      return Optional.of(new Who.Ref(new SubjectRef(subject)));
    }
    return externalId == null
        ? Optional.empty()
        : Optional.of(new Who.External(limited("externalId", externalId, LONGEST_EXTERNAL_ID)));
  }

  private Instant instant() {
    try {
      return Instant.parse(required("occurredAt", occurredAt));
    } catch (DateTimeException e) {
      throw fault("occurredAt", "This is no moment.", "for example 2026-03-01T12:00:00Z");
    }
  }

  private Map<String, FieldValue> values() {
    var values = new HashMap<String, FieldValue>();
    if (fields != null) {
      fields.forEach(
          (name, value) -> {
            if (value != null) {
              values.put(name, value(value));
            }
          });
    }
    return values;
  }

  private static FieldValue value(Object value) {
    if (value instanceof String text) {
      return new FieldValue.Text(text);
    }
    if (value instanceof Boolean flag) {
      return new FieldValue.Flag(flag);
    }
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return new FieldValue.Figure(new BigDecimal(number.toString()));
    }
    throw fault("fields", "A field holds one flat value.", "a text, a number, true or false");
  }

  private static String limited(String field, @Nullable String text, int longest) {
    var said = required(field, text);
    if (said.length() > longest) {
      throw fault(field, "This is too long.", "at most " + longest + " characters");
    }
    return said;
  }

  private static String required(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw fault(field, "This is missing.", "a text");
    }
    return text;
  }

  private static Problem fault(String field, String wrong, String right) {
    return Problem.at(CommonProblem.INVALID_INPUT, field, wrong, right);
  }
}
