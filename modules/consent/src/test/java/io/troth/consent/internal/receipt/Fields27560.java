package io.troth.consent.internal.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of ISO/IEC TS 27560:2023 and where a record has them. */
final class Fields27560 {

  private Fields27560() {}

  /**
   * One field.
   *
   * @param path properties from the record on, with a type in brackets where only nodes of it count
   */
  record Field(String name, String iso, String gdpr, String path) {

    boolean mandatory() {
      return iso.equals("M");
    }

    boolean mandatoryUnderGdpr() {
      return mandatory() || gdpr.equals("M");
    }

    boolean isIn(Map<String, Object> record) {
      var found = Stream.<Object>of(record);
      for (var step : path.split("/", -1)) {
        found = found.flatMap(node -> follow(node, step));
      }
      return found.findAny().isPresent();
    }
  }

  static List<Field> all() {
    return Linked.resource("iso-27560-fields.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> new Field(cells[0], cells[2], cells[3], cells[4]))
        .toList();
  }

  private static Stream<Object> follow(Object node, String step) {
    if (!(node instanceof Map<?, ?> properties)) {
      return Stream.empty();
    }
    var bracket = step.indexOf('[');
    var property = bracket < 0 ? step : step.substring(0, bracket);
    return each(properties.get(property))
        .filter(
            value -> bracket < 0 || isOf(value, step.substring(bracket + 1, step.length() - 1)));
  }

  private static boolean isOf(Object value, String type) {
    return value instanceof Map<?, ?> node && each(node.get("@type")).anyMatch(type::equals);
  }

  private static Stream<Object> each(@org.jspecify.annotations.Nullable Object value) {
    if (value == null) {
      return Stream.empty();
    }
    return value instanceof Collection<?> several
        ? several.stream().map(Object.class::cast)
        : Stream.of(value);
  }
}
