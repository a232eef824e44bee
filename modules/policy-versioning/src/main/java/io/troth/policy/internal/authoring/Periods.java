package io.troth.policy.internal.authoring;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Lengths of time in sentences: "30 days", "twelve months", "zwei Jahre". */
final class Periods {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("thirty", 30),
          Map.entry("ninety", 90),
          Map.entry("ein", 1),
          Map.entry("eine", 1),
          Map.entry("einen", 1),
          Map.entry("einem", 1),
          Map.entry("einer", 1),
          Map.entry("eines", 1),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("fünf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("zehn", 10),
          Map.entry("zwölf", 12),
          Map.entry("dreißig", 30));
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("hour", "H"),
          Map.entry("stunde", "H"),
          Map.entry("day", "D"),
          Map.entry("tag", "D"),
          Map.entry("week", "W"),
          Map.entry("woche", "W"),
          Map.entry("month", "M"),
          Map.entry("monat", "M"),
          Map.entry("year", "Y"),
          Map.entry("jahr", "Y"));
  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(\\d{1,4}|"
              + String.join("|", WORDS.keySet())
              + ")[ \\u00a0-]"
              + "(?:\\(\\d{1,4}\\) )?(?:calendar |business |further |additional |weitere[nr]? )?"
              + "(hour|day|week|month|year|stunde|tag|woche|monat|jahr)(?:e[ns]?|n|s)?\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int DAYS_OF_A_MONTH = 30;

  private Periods() {}

  /** The first length of time in a sentence as an ISO 8601 duration. */
  static Optional<String> first(String sentence) {
    var found = PERIOD.matcher(sentence);
    if (!found.find()) {
      return Optional.empty();
    }
    int count = count(found.group(1));
    return Optional.of(
        switch (unit(found.group(2))) {
          case "H" -> "PT" + count + "H";
          case "W" -> "P" + count * DAYS_OF_A_WEEK + "D";
          case "D" -> "P" + count + "D";
          case "M" -> "P" + count + "M";
          default -> "P" + count + "Y";
        });
  }

  /** The first length of time in days, if it is given in days, weeks or months. */
  static OptionalInt days(String sentence) {
    var found = PERIOD.matcher(sentence);
    while (found.find()) {
      int count = count(found.group(1));
      switch (unit(found.group(2))) {
        case "D" -> {
          return OptionalInt.of(count);
        }
        case "W" -> {
          return OptionalInt.of(count * DAYS_OF_A_WEEK);
        }
        case "M" -> {
          return OptionalInt.of(count * DAYS_OF_A_MONTH);
        }
        default -> {
          // Hours and years are no time to wait for an answer or a change.
        }
      }
    }
    return OptionalInt.empty();
  }

  private static int count(String word) {
    var known = WORDS.get(word.toLowerCase(Locale.ROOT));
    return known == null ? Integer.parseInt(word) : known;
  }

  private static String unit(String word) {
    return UNITS.getOrDefault(word.toLowerCase(Locale.ROOT), "D");
  }
}
