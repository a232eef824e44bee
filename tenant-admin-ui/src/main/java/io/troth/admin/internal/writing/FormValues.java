package io.troth.admin.internal.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Between the fields of a commitment and what a browser posts. A group's fields go to the form and
 * back without loss; keys the form does not know stay as they are.
 */
public final class FormValues {

  private static final String ON = "on";

  private FormValues() {}

  /** What stands in the form for a commitment. */
  public static Map<String, List<String>> posted(
      FormGroup group, Map<String, Object> item, Collection<String> languages) {
    var posted = new LinkedHashMap<String, List<String>>();
    for (var field : group.fields()) {
      var value = item.get(field.name());
      if (field.kind() == FormField.Kind.TEXTS) {
        var texts = map(value);
        languages.forEach(
            language ->
                posted.put(field.name() + "." + language, List.of(text(texts.get(language)))));
      } else if (field.isTicked()) {
        posted.put(field.name(), words(value));
      } else if (field.isList()) {
        posted.put(field.name(), List.of(String.join(", ", words(value))));
      } else if (field.kind() == FormField.Kind.YES_NO) {
        posted.put(field.name(), Boolean.TRUE.equals(value) ? List.of(ON) : List.of());
      } else {
        posted.put(field.name(), List.of(text(value)));
      }
    }
    return posted;
  }

  /**
   * The commitment with what was posted.
   *
   * @param before what it was; keys that are not on the form are kept
   */
  public static Map<String, Object> item(
      FormGroup group,
      Map<String, Object> before,
      Map<String, List<String>> posted,
      Collection<String> languages) {
    var item = new LinkedHashMap<>(before);
    for (var field : group.fields()) {
      var value = value(field, posted, languages);
      if (value == null) {
        item.remove(field.name());
      } else {
        item.put(field.name(), value);
      }
    }
    return item;
  }

  private static @Nullable Object value(
      FormField field, Map<String, List<String>> posted, Collection<String> languages) {
    var all = posted.getOrDefault(field.name(), List.of());
    var first = all.isEmpty() ? "" : all.get(0).strip();
    if (field.kind() == FormField.Kind.TEXTS) {
      var texts = texts(field.name(), posted, languages);
      return texts.isEmpty() && field.optional() ? null : texts;
    }
    if (field.kind() == FormField.Kind.YES_NO) {
      return !first.isEmpty();
    }
    if (field.isList()) {
      var words = field.isTicked() ? all : split(first);
      return words.isEmpty() && field.optional() ? null : words;
    }
    return first.isEmpty() ? null : first;
  }

  private static Map<String, Object> texts(
      String name, Map<String, List<String>> posted, Collection<String> languages) {
    var texts = new LinkedHashMap<String, Object>();
    for (var language : languages) {
      var typed = posted.getOrDefault(name + "." + language, List.of());
      var text = typed.isEmpty() ? "" : typed.get(0).strip();
      if (!text.isEmpty()) {
        texts.put(language, text);
      }
    }
    return texts;
  }

  private static List<String> split(String words) {
    return Arrays.stream(words.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  static List<String> words(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> items(@Nullable Object value) {
    return value instanceof List<?> list
        ? new ArrayList<>((List<Map<String, Object>>) list)
        : new ArrayList<>();
  }

  /** The keys of a commitment that no form would show. */
  static Set<String> unknown(FormGroup group, Map<String, Object> item) {
    var unknown = new TreeSet<>(item.keySet());
    group.fields().forEach(field -> unknown.remove(field.name()));
    return unknown;
  }
}
