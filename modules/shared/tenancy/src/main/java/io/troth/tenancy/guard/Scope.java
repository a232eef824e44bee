package io.troth.tenancy.guard;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one query block reads from, by alias, and which of it is fenced so far. */
final class Scope {

  private final @Nullable Scope outer;
  private final Map<String, String> tenantTables = new LinkedHashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> fenced = new HashSet<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  void addTenantTable(String alias, String table) {
    refuseDoubles(alias);
    tenantTables.put(alias, table);
  }

  /** A platform table, or rows that another block has fenced already. */
  void addOther(String alias) {
    refuseDoubles(alias);
    others.add(alias);
  }

  private void refuseDoubles(String alias) {
    if (has(alias)) {
      throw new Unfenced("the alias '" + alias + "' stands twice in one block");
    }
  }

  private boolean has(String alias) {
    return tenantTables.containsKey(alias) || others.contains(alias);
  }

  boolean isEmpty() {
    return tenantTables.isEmpty();
  }

  /** The alias a qualifier means in this very block, or null when it means none of it. */
  @Nullable String own(String qualifier) {
    if (qualifier.isEmpty()) {
      return tenantTables.size() == 1 && others.isEmpty()
          ? tenantTables.keySet().iterator().next()
          : null;
    }
    return tenantTables.containsKey(qualifier) ? qualifier : null;
  }

  void fence(String alias) {
    fenced.add(alias);
  }

  /** Whether the qualifier, here or in a block around, means a table that is fenced. */
  boolean isFenced(String qualifier) {
    var alias = own(qualifier);
    if (alias != null) {
      return fenced.contains(alias);
    }
    return outer != null && !qualifier.isEmpty() && !has(qualifier) && outer.isFenced(qualifier);
  }

  void requireAllFenced() {
    for (var table : tenantTables.entrySet()) {
      if (!fenced.contains(table.getKey())) {
        throw new Unfenced(
            "table '%s' is reached without '%s.tenant_id = ?' in every row's way"
                .formatted(table.getValue(), table.getKey()));
      }
    }
  }
}
