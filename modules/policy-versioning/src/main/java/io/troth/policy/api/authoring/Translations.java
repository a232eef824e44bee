package io.troth.policy.api.authoring;

import io.troth.policy.api.VersionId;
import java.util.List;

/**
 * Whether the languages of a draft still say the same. A text fits what it was made for: whoever
 * changes the source makes its translations doubtful until each is edited too or a person says that
 * it is still right. The publish gate asks for all of it.
 */
public interface Translations {

  /** In place of a clause: the title of the text. */
  String TITLE = "_title";

  /** In place of a clause: the summary of what changes. */
  String SUMMARY = "_summary";

  /** What is to be done with a text. */
  enum Need {
    /** It has the words of the source still. */
    UNTRANSLATED,
    /** The source was changed after it. */
    OUTDATED
  }

  /**
   * A text that needs somebody.
   *
   * @param part id of the clause, {@link #TITLE} or {@link #SUMMARY}
   * @param field where it stands in the document, for example {@code texts.de.clauses[3].body}
   */
  record Open(String language, String part, Need need, String field) {}

  /**
   * What is to be done, by language and in reading order.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  List<Open> open(VersionId draft);

  /**
   * Says that a text is right as it is for the source as it is. It holds until either changes.
   *
   * @param revision the revision that was read
   * @throws io.troth.kernel.Problem not-found, also where nothing is to be done; not-a-draft;
   *     stale-edit; not-a-person for an API key
   */
  void stillRight(VersionId draft, long revision, String language, String part);
}
