package io.troth.admin.internal.board;

import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.PromiseBoard.Place;
import io.troth.policy.api.PromiseState;
import io.troth.web.page.Tone;

/** What the promise board calls things. */
final class BoardWords {

  private BoardWords() {}

  static String words(PromiseState state) {
    return switch (state) {
      case KEPT -> "Kept";
      case AT_RISK -> "At risk";
      case BROKEN -> "Broken";
      case GAP -> "Gap";
    };
  }

  static Tone tone(PromiseState state) {
    return switch (state) {
      case KEPT -> Tone.KEPT;
      case AT_RISK -> Tone.WAITS;
      case BROKEN -> Tone.BROKEN;
      case GAP -> Tone.NEUTRAL;
    };
  }

  static String words(Place place) {
    return switch (place) {
      case ANNOUNCED -> "announced";
      case IN_FORCE -> "in force";
      case EARLIER -> "earlier, still binding";
    };
  }

  static String words(CommitmentKind kind) {
    return switch (kind) {
      case NOTICE -> "How changes are announced";
      case OBJECTION -> "What objecting and silence lead to";
      case SERVICE_GATE -> "When the service is closed";
      case PURPOSE -> "Purposes and their grounds";
      case CATEGORY -> "What is collected";
      case RECIPIENT -> "Who gets data";
      case DISCLOSURE -> "Exceptional disclosures";
      case RETENTION -> "How long data are kept";
      case RIGHT -> "Rights and how fast they are answered";
      case COOKIE -> "What is kept in browsers";
      case PROTECTION -> "Protections";
      case CORRELATION -> "Putting data together";
      case EMERGENCY_ACCESS -> "Emergency access";
      case CONTACT -> "Whom to turn to";
      case REVIEW -> "Reviews";
      case OWNERSHIP_CHANGE -> "A change of owner";
      case PRECEDENCE -> "Which document prevails";
    };
  }
}
