package io.troth.admin.internal.review;

import io.troth.web.page.Moment;
import java.util.List;

/**
 * Who answers for what of a draft, and what the reader may still say.
 *
 * @param wording whether its changed wording may be attested as editorial by the reader
 * @param wordingOnly whether nothing but wording changes
 * @param approval whether the reader may approve that somebody else publishes
 * @param secondPerson whether the tenant asks for that
 * @param unsigned languages whose text the reader may sign off
 */
public record AnswersView(
    List<Said> said,
    boolean wordingOnly,
    boolean wording,
    boolean secondPerson,
    boolean approval,
    List<Language> unsigned,
    int longest) {

  /** What a colleague said. */
  public record Said(String who, String what, Moment when, String reason) {}

  /** A language by its tag and its name. */
  public record Language(String tag, String name) {}

  public boolean shown() {
    return wordingOnly || secondPerson || !said.isEmpty() || !unsigned.isEmpty();
  }
}
