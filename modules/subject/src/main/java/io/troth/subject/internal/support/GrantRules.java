package io.troth.subject.internal.support;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.subject.api.GrantView.Silence;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.SupportGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked and granted. Pure. */
final class GrantRules {

  /** How long a person has to answer, and how long a colleague has. */
  static final Duration ANSWER = Duration.ofDays(14);

  static final Duration APPROVAL = Duration.ofDays(1);

  /** Who was refused does not ask the same person again at once. */
  static final Duration AFTER_REFUSAL = Duration.ofDays(1);

  static final Duration LONGEST_SILENCE = Duration.ofDays(180);

  private GrantRules() {}

  static void check(String purpose, Set<IdentityField> fields, int minutes) {
    var faults = new ArrayList<Violation>(faults(fields, minutes));
    if (purpose.isBlank() || purpose.length() > SupportGrants.PURPOSE_LENGTH) {
      faults.add(
          new Violation("purpose", "This says too little or too much.", "1 to 200 characters"));
    }
    refuse(faults);
  }

  static void check(Set<IdentityField> fields, int minutes) {
    refuse(faults(fields, minutes));
  }

  /** A person cuts what was asked for, and adds nothing. */
  static void within(Set<IdentityField> asked, int most, Set<IdentityField> fields, int minutes) {
    var faults = new ArrayList<Violation>(faults(fields, minutes));
    if (!asked.containsAll(fields)) {
      faults.add(new Violation("fields", "This was not asked for.", "what was asked for, or less"));
    }
    if (minutes > most) {
      faults.add(new Violation("minutes", "This is longer than was asked for.", "at most " + most));
    }
    refuse(faults);
  }

  static void check(Optional<Silence> silence, Instant now) {
    if (silence.isEmpty()) {
      return;
    }
    var ground = silence.get().ground();
    if (ground.isBlank() || ground.length() > SupportGrants.PURPOSE_LENGTH) {
      refuse(
          List.of(
              new Violation(
                  "silenceGround",
                  "A person is kept in the dark on a named ground only.",
                  "the provision, in 1 to 200 characters")));
    }
    review(silence.get().review(), now);
  }

  static void review(Instant review, Instant now) {
    if (!review.isAfter(now) || review.isAfter(now.plus(LONGEST_SILENCE))) {
      refuse(
          List.of(
              new Violation(
                  "silenceReview",
                  "Silence is looked at again in time.",
                  "a day within the next 180 days")));
    }
  }

  private static List<Violation> faults(Set<IdentityField> fields, int minutes) {
    var faults = new ArrayList<Violation>();
    if (fields.isEmpty()) {
      faults.add(new Violation("fields", "Nothing is chosen.", "one of the fields at least"));
    }
    if (minutes < SupportGrants.LEAST_MINUTES || minutes > SupportGrants.MOST_MINUTES) {
      faults.add(new Violation("minutes", "This is too short or too long.", "5 to 1440 minutes"));
    }
    return faults;
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The request cannot be taken as it is.", faults);
    }
  }
}
