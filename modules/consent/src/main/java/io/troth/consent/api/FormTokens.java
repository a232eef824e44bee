package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import java.util.Optional;
import java.util.Set;

/**
 * Signed proof of what a form showed, and to whom. A form counts once per person, act and purpose:
 * the same form sent again leads to the acts it led to at first, whatever has happened since. So an
 * old form that is replayed after a withdrawal never gives consent again, and whoever asks again
 * must show a new form. Withdrawing alone is different: it counts with any form of the person's, so
 * that a page left open never keeps anybody in.
 */
public interface FormTokens {

  /**
   * Issues the token of one showing of a form; good for 24 hours within this tenant.
   *
   * @return text that is safe in HTML, JSON and addresses; it grows with the purposes
   * @throws io.troth.kernel.Problem not-found when the version is not published; stale-form when
   *     the hash is not of its text
   */
  String issue(Form form);

  /**
   * What is shown.
   *
   * @param who to whom; empty for a visitor who is not known yet, whose form only a device can send
   * @param contentHash of the version's text
   * @param language BCP 47 tag of the text shown
   * @param screen where it is shown, 1 to 40 characters
   * @param purposes ids of the purposes it asks about; an act on another one is refused
   */
  record Form(
      Optional<SubjectRef> who,
      VersionId version,
      String contentHash,
      String language,
      String screen,
      Set<String> purposes) {
    public Form {
      purposes = Set.copyOf(purposes);
    }
  }
}
