package io.troth.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value to look into without fear: what is missing, or of another kind, is empty.
 *
 * @param value a map, a list, a string, a {@code Long}, a {@code Double}, a {@code Boolean} or null
 */
record Json(@Nullable Object value) {

  static final Json NOTHING = new Json(null);

  /**
   * @throws IllegalArgumentException when the text is no JSON
   */
  static Json read(String text) {
    return new Json(new JsonReader(text).whole());
  }

  /** The member of that name. */
  Json at(String name) {
    return value instanceof Map<?, ?> members ? new Json(members.get(name)) : NOTHING;
  }

  List<Json> items() {
    return value instanceof List<?> all ? all.stream().map(Json::new).toList() : List.of();
  }

  Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  Optional<Long> number() {
    return value instanceof Long number ? Optional.of(number) : Optional.empty();
  }

  Optional<Boolean> flag() {
    return value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  /** Writes maps, collections, strings, numbers, flags and null; members that are empty go. */
  static String write(@Nullable Object value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Optional<?> optional) {
      write(optional.orElse(null), out);
    } else if (value instanceof Map<?, ?> members) {
      write(members, out);
    } else if (value instanceof Iterable<?> items) {
      var separator = "[";
      for (var item : items) {
        write(item, out.append(separator));
        separator = ",";
      }
      out.append(separator.equals("[") ? "[]" : "]");
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      quote(value.toString(), out);
    }
  }

  private static void write(Map<?, ?> members, StringBuilder out) {
    var separator = "";
    out.append('{');
    for (var member : members.entrySet()) {
      if (member.getValue() instanceof Optional<?> optional && optional.isEmpty()) {
        continue;
      }
      quote(String.valueOf(member.getKey()), out.append(separator));
      write(member.getValue(), out.append(':'));
      separator = ",";
    }
    out.append('}');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      switch (letter) {
        case '"', '\\' -> out.append('\\').append(letter);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (letter < ' ' || Character.isSurrogate(letter)) {
            out.append("\\u%04x".formatted((int) letter));
          } else {
            out.append(letter);
          }
        }
      }
    }
    out.append('"');
  }
}
