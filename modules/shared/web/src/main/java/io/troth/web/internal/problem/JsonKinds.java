package io.troth.web.internal.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Names the kinds of JSON values as a caller would. */
final class JsonKinds {

  private static final Map<Class<?>, String> WORDS =
      Map.of(
          UUID.class, "a UUID, for example 01890a5d-ac96-774b-bcce-b302099a8057",
          Instant.class, "a date and time with zone, for example 2026-12-07T00:00:00Z",
          LocalDate.class, "a date, for example 2026-12-07",
          Duration.class, "an ISO 8601 duration, for example P7D",
          ZoneId.class, "a time zone, for example Europe/Vienna",
          Locale.class, "a language tag, for example de-AT",
          String.class, "a text");

  private JsonKinds() {}

  static String of(Class<?> type) {
    var word = WORDS.get(type);
    if (word != null) {
      return word;
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }
}
