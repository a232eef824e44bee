package io.troth.policy.internal.document;

import io.troth.policy.api.LocalText;
import io.troth.policy.api.TimeSpan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one mapping. A reader never throws: it records the fault and goes on with a
 * placeholder, and whoever started it throws at the end.
 */
final class Fields {

  private final Map<String, Node> entries;
  private final Node.Place place;
  private final String path;
  private final Faults faults;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Map<String, Node> entries, Node.Place place, String path, Faults faults) {
    this.entries = entries;
    this.place = place;
    this.path = path;
    this.faults = faults;
  }

  /**
   * @param path of the mapping itself, either empty or ending where a dot or colon would follow
   */
  static Fields of(Node node, String path, Faults faults) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping.entries(), mapping.place(), path, faults);
    }
    if (faults.isEmpty() || !(node instanceof Node.Absent)) {
      faults.add(path, node.place(), "is not a list of fields", "fields with names");
    }
    return new Fields(Map.of(), node.place(), path, faults);
  }

  String text(String key) {
    return optionalText(key).orElseGet(() -> missing(key, "text", ""));
  }

  Optional<String> optionalText(String key) {
    var node = node(key);
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    if (!(node instanceof Node.Absent)) {
      fault(key, node, "is not text", "text");
      return Optional.of("");
    }
    return Optional.empty();
  }

  int integer(String key) {
    return optionalInteger(key).orElseGet(() -> missing(key, "a whole number", 0));
  }

  Optional<Integer> optionalInteger(String key) {
    return optionalText(key).map(text -> parsedInteger(key, text));
  }

  private int parsedInteger(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      fault(key, node(key), "\"" + text + "\" is not a whole number", "a whole number");
      return 0;
    }
  }

  Optional<Boolean> flag(String key) {
    return optionalText(key)
        .map(
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                fault(key, node(key), "\"" + text + "\" is neither", "true or false");
              }
              return text.equals("true");
            });
  }

  boolean requiredFlag(String key) {
    return flag(key).orElseGet(() -> missing(key, "true or false", false));
  }

  TimeSpan timeSpan(String key) {
    var expected = "an ISO 8601 duration, for example P30D, P2Y or PT12H";
    var text = optionalText(key);
    if (text.isEmpty()) {
      return missing(key, expected, TimeSpan.ofDays(0));
    }
    try {
      return TimeSpan.parse(text.get());
    } catch (IllegalArgumentException e) {
      fault(key, node(key), "\"" + text.get() + "\" is no length of time", expected);
      return TimeSpan.ofDays(0);
    }
  }

  Optional<TimeSpan> optionalTimeSpan(String key) {
    return has(key) ? Optional.of(timeSpan(key)) : Optional.empty();
  }

  LocalDate date(String key) {
    var expected = "a date, for example 2027-03-01";
    var text = optionalText(key);
    if (text.isEmpty()) {
      return missing(key, expected, LocalDate.EPOCH);
    }
    try {
      return LocalDate.parse(text.get());
    } catch (DateTimeParseException e) {
      fault(key, node(key), "\"" + text.get() + "\" is no date", expected);
      return LocalDate.EPOCH;
    }
  }

  Optional<LocalDate> optionalDate(String key) {
    return has(key) ? Optional.of(date(key)) : Optional.empty();
  }

  /** Constants are written as in Java or in lower case with hyphens. */
  <E extends Enum<E>> E word(String key, Class<E> type) {
    var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    var text = optionalText(key);
    if (text.isEmpty()) {
      return missing(key, "one of " + String.join(", ", names), type.getEnumConstants()[0]);
    }
    return constant(key, node(key), text.get(), type, Enum::name);
  }

  <E extends Enum<E>> E word(String key, E ifAbsent) {
    return node(key) instanceof Node.Absent ? ifAbsent : word(key, ifAbsent.getDeclaringClass());
  }

  /** A constant that documents name by an id, which faults speak of too. */
  <E extends Enum<E>> E id(String key, Class<E> type, Function<E, String> id) {
    var ids = Arrays.stream(type.getEnumConstants()).map(id).toList();
    var text = optionalText(key);
    if (text.isEmpty()) {
      return missing(key, "one of " + String.join(", ", ids), type.getEnumConstants()[0]);
    }
    return constant(key, node(key), text.get(), type, id);
  }

  <E extends Enum<E>> Set<E> constants(String key, Class<E> type) {
    return constants(key, type, Enum::name);
  }

  <E extends Enum<E>> Set<E> constants(String key, Class<E> type, Function<E, String> id) {
    var found = new LinkedHashSet<E>();
    for (var item : items(key)) {
      if (item instanceof Node.Scalar scalar) {
        found.add(constant(key, item, scalar.text(), type, id));
      } else {
        fault(key, item, "holds something that is not a word", "words");
      }
    }
    return found;
  }

  Set<String> words(String key) {
    var found = new LinkedHashSet<String>();
    for (var item : items(key)) {
      if (!(item instanceof Node.Scalar scalar)) {
        fault(key, item, "holds something that is not a word", "words");
      } else if (!found.add(scalar.text())) {
        fault(key, item, "\"" + scalar.text() + "\" is there twice", "once");
      }
    }
    return found;
  }

  LocalText localText(String key) {
    var node = node(key);
    if (!(node instanceof Node.Mapping)) {
      fault(key, node, "is not there in any language", "text by language, for example en: …");
      return new LocalText(Map.of());
    }
    var byLanguage = new LinkedHashMap<String, String>();
    var inner = Fields.of(node, path(key), faults);
    inner.entries.keySet().forEach(language -> byLanguage.put(language, inner.text(language)));
    return new LocalText(byLanguage);
  }

  <T> List<T> list(String key, Function<Fields, T> reader) {
    var found = new ArrayList<T>();
    for (var item : items(key)) {
      found.add(reader.apply(of(item, path(key) + "[" + found.size() + "]", faults)));
    }
    return found;
  }

  Optional<Fields> object(String key) {
    var node = node(key);
    return node instanceof Node.Absent
        ? Optional.empty()
        : Optional.of(of(node, path(key), faults));
  }

  Fields requiredObject(String key) {
    return object(key)
        .orElseGet(
            () -> {
              missing(key, "fields with names", "");
              return new Fields(Map.of(), place, path(key), new Faults());
            });
  }

  boolean has(String key) {
    return !(node(key) instanceof Node.Absent);
  }

  void refuse(String key, String message, String expected) {
    fault(key, node(key), message, expected);
  }

  /** The languages or other names that are keys of this mapping. */
  Set<String> names() {
    asked.addAll(entries.keySet());
    return entries.keySet();
  }

  /** Records every field nobody asked for; to be called when all have been read. */
  void refuseOthers() {
    entries.forEach(
        (key, node) -> {
          if (!asked.contains(key)) {
            fault(key, node, "is not known", Nearest.expectation(key, asked));
          }
        });
  }

  private <E extends Enum<E>> E constant(
      String key, Node node, String text, Class<E> type, Function<E, String> spelling) {
    var wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    var known = Arrays.stream(type.getEnumConstants()).map(spelling).toList();
    fault(key, node, "\"" + text + "\" is not known", Nearest.expectation(text, known));
    return type.getEnumConstants()[0];
  }

  private List<Node> items(String key) {
    var node = node(key);
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    if (!(node instanceof Node.Absent)) {
      fault(key, node, "is not a list", "a list");
    }
    return List.of();
  }

  private Node node(String key) {
    asked.add(key);
    return entries.getOrDefault(key, new Node.Absent(place));
  }

  private <T> T missing(String key, String expected, T placeholder) {
    fault(key, node(key), "is missing", expected);
    return placeholder;
  }

  private void fault(String key, Node node, String message, String expected) {
    faults.add(path(key), node.place(), message, expected);
  }

  private String path(String key) {
    return path.isEmpty() || path.endsWith(" ") ? path + key : path + "." + key;
  }
}
