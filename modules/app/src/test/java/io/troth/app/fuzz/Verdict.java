package io.troth.app.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of every answer, whatever was asked. */
final class Verdict {

  private static final Pattern INSIDE =
      Pattern.compile(
          "\\tat [a-z]|\\b[A-Z]\\w*(Exception|Error)\\b|io\\.troth\\.|org\\.hibernate|SQLSTATE|java\\.lang");

  /** Answered by the HTTP layer, which reads no further than an address or header may be long. */
  private static final Set<Integer> BEFORE_US = Set.of(414, 431);

  private final ObjectMapper json;

  Verdict(ObjectMapper json) {
    this.json = json;
  }

  /** What is wrong with the answer. */
  Optional<String> fault(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (BEFORE_US.contains(status) && answer.body().isEmpty()) {
      return Optional.empty();
    }
    if (status >= 500) {
      return Optional.of("answers " + status + " " + start(answer.body()));
    }
    if (INSIDE.matcher(answer.body()).find()) {
      return Optional.of("tells of its inside: " + start(answer.body()));
    }
    return status >= 400 ? problem(answer) : Optional.empty();
  }

  private Optional<String> problem(HttpResponse<String> answer) {
    var kind = answer.headers().firstValue("Content-Type").orElse("none");
    if (!kind.startsWith("application/problem+json")) {
      return Optional.of(answer.statusCode() + " is no problem but " + kind);
    }
    try {
      var problem = json.readTree(answer.body());
      var whole =
          problem.path("status").asInt() == answer.statusCode()
              && problem.path("type").asText().contains("/problems/")
              && !problem.path("title").asText().isBlank();
      return whole ? Optional.empty() : Optional.of("is half a problem: " + start(answer.body()));
    } catch (JsonProcessingException e) {
      return Optional.of("is no JSON: " + start(answer.body()));
    }
  }

  private static String start(String body) {
    return body.length() <= 300 ? body : body.substring(0, 300) + "…";
  }
}
