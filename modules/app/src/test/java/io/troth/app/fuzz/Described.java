package io.troth.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.troth.testing.isolation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An operation as the document describes it.
 *
 * @param inputs parameters of query and headers
 * @param body schema of a JSON body, missing where none is described
 * @param kinds media types of the body
 */
record Described(Operation operation, List<Input> inputs, JsonNode body, List<String> kinds) {

  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete");

  /**
   * A parameter.
   *
   * @param place {@code query} or {@code header}
   */
  record Input(String name, String place, JsonNode schema) {}

  /** Those that end: a stream of events has no answer to be judged. */
  static List<Described> all(JsonNode document) {
    var all = new ArrayList<Described>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method.getKey()) && ends(method.getValue())) {
                            all.add(of(method.getKey(), path.getKey(), method.getValue()));
                          }
                        }));
    return List.copyOf(all);
  }

  private static boolean ends(JsonNode operation) {
    return !operation.path("responses").toString().contains("text/event-stream");
  }

  private static Described of(String method, String path, JsonNode described) {
    var inputs = new ArrayList<Input>();
    for (var parameter : described.path("parameters")) {
      var place = parameter.path("in").asText();
      if (!place.equals("path")) {
        inputs.add(new Input(parameter.path("name").asText(), place, parameter.path("schema")));
      }
    }
    var content = described.path("requestBody").path("content");
    var kinds = new ArrayList<String>();
    content.fieldNames().forEachRemaining(kinds::add);
    var operation =
        new Operation(
            method.toUpperCase(Locale.ROOT), path, !described.path("requestBody").isMissingNode());
    var body = content.path("application/json").path("schema");
    return new Described(
        operation,
        List.copyOf(inputs),
        body.isMissingNode() ? MissingNode.getInstance() : body,
        kinds);
  }
}
