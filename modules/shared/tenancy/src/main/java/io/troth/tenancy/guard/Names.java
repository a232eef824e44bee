package io.troth.tenancy.guard;

import java.util.HashSet;
import java.util.Set;

/** Names of common table expressions that stand for fenced rows in a part of a statement. */
record Names(Set<String> known) {

  static final Names NONE = new Names(Set.of());

  Names and(String name) {
    var more = new HashSet<>(known);
    more.add(name);
    return new Names(Set.copyOf(more));
  }

  boolean has(String name) {
    return known.contains(name);
  }
}
