package io.troth.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Reads decisions. What is not wholly there is no allowance. */
final class Answers {

  private Answers() {}

  static Decision decision(Json json) {
    try {
      return new Decision(
          json.at("allowed").flag().orElseThrow(() -> Calls.meaningless("no answer")),
          json.at("reason").text().orElse(""),
          json.at("subject").text().map(UUID::fromString),
          json.at("policySlug").text(),
          json.at("boundNumber").number().map(Long::intValue),
          json.at("page").text().map(URI::create),
          json.at("at").text().map(Instant::parse).orElseThrow(() -> Calls.meaningless("no time")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw Calls.meaningless(String.valueOf(e.getMessage()));
    }
  }

  static Outcome outcome(Json json) {
    var problem = json.at("problem");
    return problem.at("title").text().isPresent()
        ? new Outcome.Refused(ProblemDetails.read(problem, 0))
        : new Outcome.Answered(decision(json.at("decision")));
  }

  /**
   * How long the answer may be kept: a length of time, so that this machine's clock does not
   * matter. Never more than a minute.
   */
  static Duration validity(Json json) {
    try {
      var at = json.at("at").text().map(Instant::parse);
      var until = json.at("validUntil").text().map(Instant::parse);
      return at.isPresent() && until.isPresent()
          ? shorter(Duration.between(at.get(), until.get()), Troth.longestValidity())
          : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }

  /** What Retry-After says; only its form in seconds is sent by Troth. */
  static Optional<Duration> seconds(Optional<String> header) {
    return header
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static Duration shorter(Duration first, Duration second) {
    return first.compareTo(second) < 0 ? first : second;
  }
}
