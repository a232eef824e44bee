package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments.Right;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Optional;

/** What differs in the rights people can exercise. */
final class RightChanges {

  private final Findings findings;

  RightChanges(Findings findings) {
    this.findings = findings;
  }

  void find() {
    for (var right : findings.to().rights()) {
      Keys.find(findings.from().rights(), Right::id, right.id())
          .ifPresentOrElse(
              before -> compare(before, right), () -> whole(Rule.RIGHT_ADDED, "added", right));
    }
    for (var right : findings.from().rights()) {
      if (Keys.find(findings.to().rights(), Right::id, right.id()).isEmpty()) {
        whole(Rule.RIGHT_REMOVED, "removed", right);
      }
    }
  }

  private void whole(Rule rule, String verb, Right right) {
    findings.add(rule, key(right, verb), word(right), Argument.days(right.answerWithinDays()));
  }

  private void compare(Right before, Right after) {
    pace(before, after);
    extension(before, after);
    if (!before.timesInTwelveMonths().equals(after.timesInTwelveMonths())) {
      ration(before, after);
    }
    findings.citation("right:" + after.id(), word(after), before.clauses(), after.clauses());
  }

  private void pace(Right before, Right after) {
    int difference = Integer.compare(after.answerWithinDays(), before.answerWithinDays());
    if (difference != 0) {
      findings.add(
          difference > 0 ? Rule.RIGHT_SLOWED : Rule.RIGHT_QUICKENED,
          key(after, difference > 0 ? "slowed" : "quickened"),
          word(after),
          Argument.days(before.answerWithinDays()),
          Argument.days(after.answerWithinDays()));
    }
  }

  private void extension(Right before, Right after) {
    int was = before.extensionDays().orElse(0);
    int is = after.extensionDays().orElse(0);
    if (was != is) {
      findings.add(
          is > was ? Rule.RIGHT_EXTENSION_LENGTHENED : Rule.RIGHT_EXTENSION_SHORTENED,
          key(after, is > was ? "extension-lengthened" : "extension-shortened"),
          word(after),
          Argument.days(was),
          Argument.days(is));
    }
  }

  private void ration(Right before, Right after) {
    boolean fewer = often(after.timesInTwelveMonths()) < often(before.timesInTwelveMonths());
    findings.add(
        fewer ? Rule.RIGHT_RATIONED : Rule.RIGHT_RATION_RAISED,
        key(after, fewer ? "rationed" : "ration-raised"),
        word(after),
        times(before.timesInTwelveMonths()),
        times(after.timesInTwelveMonths()));
  }

  private static int often(Optional<Integer> times) {
    return times.orElse(Integer.MAX_VALUE);
  }

  private static Argument times(Optional<Integer> times) {
    return times
        .map(count -> Argument.text(count.toString()))
        .orElseGet(() -> Argument.word("times.unlimited"));
  }

  private static String key(Right right, String what) {
    return "right:" + right.id() + ":" + what;
  }

  private static Argument word(Right right) {
    return Argument.word("right." + right.id());
  }
}
