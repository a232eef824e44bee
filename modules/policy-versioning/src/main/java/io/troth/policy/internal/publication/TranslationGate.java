package io.troth.policy.internal.publication;

import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.authoring.Translations.Need;
import io.troth.policy.api.authoring.Translations.Open;
import io.troth.policy.internal.publication.PublishGate.Objection;
import java.util.List;

/** No language says what the others no longer say. */
final class TranslationGate {

  private static final String RIGHT =
      "a translation, or that a person says that it is right as it is";

  private TranslationGate() {}

  static List<Objection> objections(List<Open> open) {
    return open.stream().map(TranslationGate::objection).toList();
  }

  private static Objection objection(Open open) {
    var what = open.language() + ", " + open.part();
    return open.need() == Need.UNTRANSLATED
        ? new Objection(
            PolicyProblem.LOCALE_MISSING,
            open.field(),
            "has the words of the language that prevails still (" + what + ")",
            RIGHT)
        : new Objection(
            PolicyProblem.TRANSLATION_OUTDATED,
            open.field(),
            "was made before its source was changed (" + what + ")",
            RIGHT);
  }
}
