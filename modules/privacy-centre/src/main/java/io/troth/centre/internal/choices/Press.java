package io.troth.centre.internal.choices;

import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Manner;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One press of a button: who pressed what, and which texts the page showed them.
 *
 * @param shown by version
 * @param control id of what was pressed
 * @param language BCP 47 tag of the page
 * @param origin address of the client
 */
public record Press(
    SubjectRef person,
    Map<VersionId, Shown> shown,
    String control,
    String language,
    Optional<String> origin) {

  /** Where all of it is done. */
  public static final String SCREEN = "privacy-centre";

  public Press {
    shown = Map.copyOf(shown);
  }

  /**
   * Reads what a form sent.
   *
   * @param shown one text for each version the page showed, as {@link Shown#text()} wrote it
   */
  public static Press of(
      SubjectRef person,
      List<String> shown,
      String control,
      String language,
      Optional<String> origin) {
    var texts =
        shown.stream()
            .flatMap(text -> Shown.read(text).stream())
            .collect(Collectors.toMap(Shown::version, Function.identity(), (one, other) -> one));
    return new Press(person, texts, control, language, origin);
  }

  /** How something is done on the text of a version. */
  Manner on(VersionId version) {
    var text = shown.get(version);
    if (text == null) {
      throw Problem.at(
          ConsentProblem.STALE_FORM,
          "shown",
          "The page did not show the text this is about.",
          "the page as it is now: open it again");
    }
    return common(Manner.of(text.contentHash(), SCREEN)).withFormToken(text.token());
  }

  /** How a choice is made, which is about no text. */
  public Manner plainly() {
    return common(Manner.on(SCREEN));
  }

  private Manner common(Manner manner) {
    var said = manner.withControl(control).withLanguage(language);
    return origin.map(said::withOrigin).orElse(said);
  }
}
