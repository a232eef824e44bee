package io.troth.policy.internal.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps, lists and values as JSON has them. */
final class Trees {

  /** What tells the items of a list apart, in the order of trying. */
  private static final List<String> NAMES = List.of("id", "category");

  private Trees() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? (List<Object>) list : List.of();
  }

  static Map<String, Object> copy(Map<String, Object> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> copy.put(key, copied(value)));
    return copy;
  }

  private static Object copied(Object value) {
    if (value instanceof Map) {
      return copy(map(value));
    }
    return value instanceof List
        ? new ArrayList<>(list(value).stream().map(Trees::copied).toList())
        : value;
  }

  /** The items by what names them; empty when they have no names, or one name stands twice. */
  static Map<String, Object> byName(List<Object> items) {
    var named = new LinkedHashMap<String, Object>();
    for (var item : items) {
      var name = name(item);
      if (name == null || named.put(name, item) != null) {
        return Map.of();
      }
    }
    return named;
  }

  private static @Nullable String name(Object item) {
    return NAMES.stream()
        .map(key -> map(item).get(key))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Whether a list is a set in its natural order, as sets of words are written. */
  static boolean isSet(List<Object> items) {
    var words = items.stream().map(String::valueOf).toList();
    return items.stream().allMatch(String.class::isInstance)
        && words.equals(words.stream().distinct().sorted().toList());
  }

  /** A value for people: text as it is, the rest as lines of names and values. */
  static String shown(Object value) {
    return String.join("\n", lines(value));
  }

  private static List<String> lines(Object value) {
    if (value instanceof Map) {
      return map(value).entrySet().stream().map(Trees::line).toList();
    }
    return value instanceof List
        ? list(value).stream().map(Trees::flat).toList()
        : List.of(value.toString());
  }

  private static String line(Map.Entry<String, Object> entry) {
    return entry.getKey() + ": " + flat(entry.getValue());
  }

  private static String flat(Object value) {
    return lines(value).stream().collect(Collectors.joining(", "));
  }
}
