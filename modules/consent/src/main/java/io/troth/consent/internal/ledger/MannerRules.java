package io.troth.consent.internal.ledger;

import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Manner;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be said of how an act was done, and by whom. */
final class MannerRules {

  private static final int LONGEST_SCREEN = 40;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_PROOF = 200;
  private static final int LONGEST_ORIGIN = 100;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{2,35}");

  private MannerRules() {}

  static void check(Manner manner, Actor actor) {
    require(
        within(manner.screen(), LONGEST_SCREEN),
        "screen",
        "This does not say where it was done.",
        "1 to " + LONGEST_SCREEN + " characters");
    require(
        manner.control().map(id -> within(id, LONGEST_SCREEN)).orElse(true),
        "control",
        "This names nothing that can be pressed.",
        "1 to " + LONGEST_SCREEN + " characters");
    require(
        manner.language().map(tag -> LANGUAGE.matcher(tag).matches()).orElse(true),
        "language",
        "This is no language.",
        "a BCP 47 tag, for example de or pt-BR");
    require(
        manner.origin().map(address -> address.length() <= LONGEST_ORIGIN).orElse(true),
        "origin",
        "This is no address.",
        "an address of at most " + LONGEST_ORIGIN + " characters");
    manner.onBehalf().ifPresent(other -> check(other, actor));
  }

  private static void check(Manner.OnBehalf other, Actor actor) {
    require(
        within(other.proof(), LONGEST_PROOF),
        "onBehalf.proof",
        "Whoever acts for somebody shows that they may.",
        "number of a power of attorney or of a case, 1 to " + LONGEST_PROOF + " characters");
    notByThePerson(actor, "Nobody can say of themselves that they act for somebody else.");
  }

  /** A reason in somebody's own words. */
  static void checkReason(Optional<String> reason) {
    require(
        reason.map(words -> words.length() <= LONGEST_REASON).orElse(true),
        "reason",
        "The reason is too long.",
        "at most " + LONGEST_REASON + " characters");
  }

  /** A reason that must be given. */
  static void requireReason(String reason) {
    require(
        within(reason, LONGEST_REASON),
        "reason",
        "A reason is needed.",
        "1 to " + LONGEST_REASON + " characters");
  }

  /** Refuses what only the tenant's staff and servers may do. */
  static void notByThePerson(Actor actor, String why) {
    if (actor.kind() == Actor.Kind.SUBJECT) {
      throw Problem.of(ConsentProblem.ACT_NOT_POSSIBLE, why);
    }
  }

  static void require(boolean holds, String field, String wrong, String right) {
    if (!holds) {
      throw Problem.at(CommonProblem.INVALID_INPUT, field, wrong, right);
    }
  }

  private static boolean within(String text, int most) {
    return !text.isBlank() && text.length() <= most;
  }
}
