package io.troth.testing.isolation;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the operations that the running application documents. */
final class OpenApi {

  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete");

  private OpenApi() {}

  static List<Operation> operations(String address) {
    var answer = RestAssured.given().accept("application/json").get(address);
    answer.then().statusCode(200);
    Map<String, Map<String, Object>> paths = answer.jsonPath().getMap("paths");
    var operations = new ArrayList<Operation>();
    paths.forEach(
        (path, item) ->
            item.forEach(
                (method, operation) -> {
                  if (METHODS.contains(method)) {
                    operations.add(operation(method, path, (Map<?, ?>) operation));
                  }
                }));
    return List.copyOf(operations);
  }

  private static Operation operation(String method, String path, Map<?, ?> described) {
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, described.containsKey("requestBody"));
  }
}
