package io.troth.consent.internal.rest;

import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question as callers write it. Kept as text until it is read, so that one that makes no sense is
 * told apart from its neighbours.
 */
@Schema(name = "DecisionRequest")
record DecisionRequest(
    @Schema(description = "The person's reference; this or `externalId`", format = "uuid")
        @Nullable String subject,
    @Schema(description = "Your own identifier of the person") @Nullable String externalId,
    @Schema(description = "Id of a purpose", required = true) @Nullable String purpose,
    @Schema(description = "Id of a data category; none asks about the purpose as a whole")
        @Nullable String category,
    @Schema(description = "Id of a recipient; none means nobody else takes part")
        @Nullable String recipient,
    @Schema(
            description = "The instant asked about, not in the future; none is now",
            format = "date-time")
        @Nullable String asOf,
    @Schema(
            description = "Answer with what was known then, not in the future; none is now",
            format = "date-time")
        @Nullable String knownAt) {

  private static final int LONGEST_ID = 200;

  /** How a question is to be answered, whoever it is about. */
  record Terms(Instant now, boolean explain, boolean withStream) {}

  /**
   * The question.
   *
   * @throws Problem invalid-input, naming the field
   */
  DecisionQuestion read(Terms terms) {
    if (purpose == null || purpose.isBlank()) {
      throw wrong("purpose", "The question names no purpose.", "id of a purpose");
    }
    return new DecisionQuestion(
        who(),
        shortEnough("purpose", purpose),
        Optional.ofNullable(category).map(id -> shortEnough("category", id)),
        Optional.ofNullable(recipient).map(id -> shortEnough("recipient", id)),
        past("asOf", asOf, terms.now()),
        past("knownAt", knownAt, terms.now()),
        terms.explain(),
        terms.withStream());
  }

  private Who who() {
    if (subject != null && externalId == null) {
      return new Who.Ref(new SubjectRef(reference(subject)));
    }
    if (subject == null && externalId != null && !externalId.isBlank()) {
      return new Who.External(shortEnough("externalId", externalId));
    }
    throw wrong(
        "subject", "The question must name one person in one way.", "either subject or externalId");
  }

  private static UUID reference(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw wrong("subject", "This is no reference of a person.", "a UUID");
    }
  }

  private static Optional<Instant> past(String field, @Nullable String text, Instant now) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      var instant = Instant.parse(text);
      if (!instant.isAfter(now)) {
        return Optional.of(instant);
      }
    } catch (DateTimeParseException e) {
      throw wrong(field, "This is no instant.", "an instant such as 2027-01-11T09:00:00Z");
    }
    throw wrong(field, "Nobody knows the future.", "an instant that is not later than now");
  }

  private static String shortEnough(String field, String text) {
    if (text.length() > LONGEST_ID) {
      throw wrong(field, "This is too long.", "at most " + LONGEST_ID + " characters");
    }
    return text;
  }

  private static Problem wrong(String field, String message, String expected) {
    return Problem.at(CommonProblem.INVALID_INPUT, field, message, expected);
  }
}
