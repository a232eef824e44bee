package io.troth.policy.internal.document;

import io.troth.policy.api.LocalText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writing values as fields. Sets are written in their natural order, and what says no more than its
 * absence would is left out, so that equal documents have one form and one hash.
 */
final class Shapes {

  private Shapes() {}

  static Map<String, Object> named(String id, LocalText name) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.put("name", words(name));
    return fields;
  }

  static Map<String, String> words(LocalText text) {
    return new TreeMap<>(text.byLanguage());
  }

  static List<String> sorted(Collection<String> words) {
    return words.stream().sorted().toList();
  }

  static <E extends Enum<E>> List<String> constants(Collection<E> constants) {
    return constants.stream().sorted().map(Enum::name).toList();
  }

  static <E extends Enum<E>> void unless(
      E usual, Map<String, Object> fields, String key, E constant) {
    if (constant != usual) {
      fields.put(key, constant.name());
    }
  }

  static <T> List<Map<String, Object>> list(
      Collection<T> items, Function<T, Map<String, Object>> writer) {
    return items.stream().map(writer).toList();
  }

  static <T> void unlessEmpty(
      Map<String, Object> fields,
      String key,
      Collection<T> items,
      Function<T, Map<String, Object>> writer) {
    if (!items.isEmpty()) {
      fields.put(key, list(items, writer));
    }
  }
}
