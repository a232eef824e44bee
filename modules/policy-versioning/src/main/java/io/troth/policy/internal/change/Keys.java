package io.troth.policy.internal.change;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finding things by id, and naming what happened to them. */
final class Keys {

  private Keys() {}

  /** Ids of the second that the first does not have, in natural order. */
  static List<String> missingIn(Set<String> first, Set<String> second) {
    return second.stream().filter(id -> !first.contains(id)).sorted().toList();
  }

  static <T> Optional<T> find(Collection<T> items, Function<T, String> id, String wanted) {
    return items.stream().filter(item -> id.apply(item).equals(wanted)).findFirst();
  }

  /** A rule's name as the last part of a key. */
  static String verb(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
