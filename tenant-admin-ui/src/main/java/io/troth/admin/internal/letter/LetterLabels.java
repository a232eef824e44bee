package io.troth.admin.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterBlock;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import java.util.Arrays;
import java.util.Locale;

/** What staff call kinds of mails, their parts and their slots. Pure. */
final class LetterLabels {

  private LetterLabels() {}

  static String words(LetterKind kind) {
    return switch (kind) {
      case NOTICE -> "Notice of a new version";
      case RECONSENT -> "Asking for acceptance";
      case DIGEST -> "Notice of several new versions";
      case CORRECTION -> "Correction of the wording";
      case REMINDER -> "Reminder";
      case LINK -> "Link into the privacy centre";
    };
  }

  static String about(LetterKind kind) {
    return switch (kind) {
      case NOTICE -> "when a version is published and silence counts in time";
      case RECONSENT -> "when a version binds nobody who does not accept it";
      case DIGEST -> "when several policies change and mails are gathered (see the pace)";
      case CORRECTION -> "when an editorial mistake was corrected";
      case REMINDER -> "some days before their day, when somebody has not answered";
      case LINK -> "when somebody asks for a way into the privacy centre";
    };
  }

  static String words(LetterBlock block) {
    return switch (block) {
      case WHAT_CHANGES -> "the summary and the weightiest changes";
      case WHEN -> "the version's date and from when it binds this person";
      case WHAT_YOU_CAN_DO -> "accept, object, do nothing, and what each leads to";
      case WHERE -> "the button and the link";
      case EACH_POLICY -> "of each policy: what changes, from when, what one can do, and the link";
      case WHAT_WAS_CORRECTED -> "the clauses that read otherwise";
      case WHAT_IT_MEANS -> "that nothing changes in what is promised";
      case QUESTIONS -> "the data protection officer, where the policy names one";
    };
  }

  static String words(LetterSlot slot) {
    return switch (slot) {
      case PERSON -> "the person's name, in the greeting alone";
      case TENANT -> "your name";
      case POLICY -> "the policy's title";
      case COUNT -> "how many policies change";
      case DATE -> "the version's date";
      case EARLIEST -> "from when it binds this person";
      case VERSION -> "the version's number";
      case REVISION -> "which wording of it";
    };
  }

  static String language(Locale language) {
    return language.getDisplayLanguage(Locale.ENGLISH);
  }

  /** The kind an address names. */
  static LetterKind kind(String text) {
    return Arrays.stream(LetterKind.values())
        .filter(kind -> path(kind).equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such mail."));
  }

  static String path(LetterKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String href(LetterKind kind, Locale language) {
    return "/admin/letters/" + path(kind) + "/" + language.toLanguageTag();
  }
}
