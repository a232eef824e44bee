package io.troth.testing.isolation;

import java.util.Map;

/**
 * What to send to one operation. Bodies and queries may hold {@code {name}} for ids of a tenant.
 *
 * @param contentType of the body
 * @param body empty for none
 * @param query parameters by name
 * @param headers more headers, such as {@code If-Match}
 */
public record Sample(
    String contentType, String body, Map<String, String> query, Map<String, String> headers) {

  /** Nothing but the path. */
  public static final Sample BARE = new Sample("application/json", "", Map.of(), Map.of());

  /** A JSON body. */
  public static Sample json(String body) {
    return new Sample("application/json", body, Map.of(), Map.of());
  }

  /** The same with a query parameter. */
  public Sample query(String name, String value) {
    var more = new java.util.HashMap<>(query);
    more.put(name, value);
    return new Sample(contentType, body, Map.copyOf(more), headers);
  }

  /** The same with a header. */
  public Sample header(String name, String value) {
    var more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return new Sample(contentType, body, query, Map.copyOf(more));
  }

  boolean namesAnyOf(Map<String, String> ids) {
    return Operation.names(body, ids)
        || query.values().stream().anyMatch(value -> Operation.names(value, ids));
  }
}
