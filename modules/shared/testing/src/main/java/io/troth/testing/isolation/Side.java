package io.troth.testing.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One of the two tenants.
 *
 * @param host the {@code Host} header that reaches it
 * @param ids one existing id for each name of a path parameter; where one name means different
 *     things, {@code path#name} goes before {@code name}
 * @param marks ids and texts that stand in this tenant's data and nowhere else
 */
public record Side(String host, Map<String, String> ids, Set<String> marks) {

  /** The ids by the names that the operation uses. */
  Map<String, String> idsFor(Operation operation) {
    var found = new HashMap<>(ids);
    for (var name : operation.parameters()) {
      var special = ids.get(operation.path() + "#" + name);
      if (special != null) {
        found.put(name, special);
      }
    }
    return Map.copyOf(found);
  }
}
