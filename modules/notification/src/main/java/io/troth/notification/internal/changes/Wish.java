package io.troth.notification.internal.changes;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a follower asks for, as it was written.
 *
 * @param field where the cursor stood
 */
record Wish(@Nullable String after, String field, @Nullable String types) {

  private static final String LATEST = "latest";
  private static final int LONGEST_WAIT = 30;
  private static final int MOST = 200;
  private static final int USUAL = 100;
  private static final int LONGEST_TYPES = 4_000;

  boolean isFromTheOldest() {
    return after == null || after.isBlank();
  }

  boolean isFromNow() {
    return LATEST.equals(after);
  }

  long place(ChangesText text) {
    return text.place(String.valueOf(after), field);
  }

  /** The names of facts, all of which exist; empty for all. */
  Set<String> typesAmong(Set<String> existing) {
    if (types == null || types.isBlank()) {
      return Set.of();
    }
    var wanted =
        Arrays.stream(types.split(","))
            .map(String::strip)
            .filter(type -> !type.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (types.length() > LONGEST_TYPES || !existing.containsAll(wanted)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "types",
          "There are no facts of this name.",
          "names out of the list of types, separated by commas");
    }
    return wanted;
  }

  static Duration seconds(@Nullable String text) {
    return Duration.ofSeconds(number(text, "wait", 0, LONGEST_WAIT, 0));
  }

  static int limit(@Nullable String text) {
    return number(text, "limit", 1, MOST, USUAL);
  }

  private static int number(@Nullable String text, String field, int least, int most, int usual) {
    if (text == null || text.isEmpty()) {
      return usual;
    }
    if (text.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Problem.at(
        CommonProblem.INVALID_INPUT,
        field,
        "This number is not taken.",
        "a whole number, %d to %d".formatted(least, most));
  }
}
