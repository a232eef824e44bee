package io.troth.web.internal.openapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Names operations after their address, so that generated clients survive a renamed class. An
 * operation that names itself keeps its name.
 */
final class OperationIds {

  private OperationIds() {}

  /** For example {@code getPoliciesByPolicyIdVersions}. */
  static String of(HttpMethod method, String path) {
    var words =
        Arrays.stream(path.replaceFirst("^/api/v[0-9]+", "").split("/", -1))
            .filter(segment -> !segment.isEmpty())
            .map(OperationIds::word)
            .collect(Collectors.joining());
    return method.name().toLowerCase(Locale.ROOT) + words;
  }

  private static String word(String segment) {
    var parameter = segment.startsWith("{");
    var name = parameter ? segment.substring(1).replaceFirst("[:}].*", "") : segment;
    var camel =
        Arrays.stream(name.split("[^A-Za-z0-9]+", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    return parameter ? "By" + camel : camel;
  }
}
