package io.troth.notification.api;

import io.troth.kernel.SubjectRef;
import java.util.Locale;
import java.util.Optional;

/** Mails as they would be, before anybody gets one. */
public interface LetterTrials {

  /**
   * Writes a mail and sends it to nobody. It tells of the tenant's newest version of that kind, or
   * of a made-up one where there is none.
   *
   * @throws io.troth.kernel.Problem invalid-input when the text to be tried is not valid; not-found
   *     for an unknown person
   */
  Trial preview(Order order);

  /**
   * Sends a trial to the member of staff who asks, at the address they sign in with. It says that
   * it is a test, leads nowhere and is no evidence of anything.
   *
   * @throws io.troth.kernel.Problem as a preview; conflict when the caller is no member of staff or
   *     signs in with no mail address; too-many-requests after five within a minute
   */
  Sent test(Order order);

  /**
   * What is to be tried.
   *
   * @param language of the mail; a person's own where there is one
   * @param text words that are not saved yet, in {@code language}; what is saved where empty
   * @param person whose name and language are used; a made-up person where empty
   */
  record Order(
      LetterKind kind, Locale language, Optional<LetterText> text, Optional<SubjectRef> person) {}

  /**
   * A mail whose link opens nothing.
   *
   * @param html a whole document, without anything remote
   * @param sample whether the version it tells of is made up
   */
  record Trial(Locale language, String subject, String text, String html, boolean sample) {

    @Override
    public String toString() {
      return "Trial[" + language + "]";
    }
  }

  /** How sending a test ended. */
  sealed interface Sent {

    /** The mail server took it. */
    record Taken(String address) implements Sent {}

    /**
     * It did not.
     *
     * @param reply what the mail server said, or why it could not be asked; without addresses
     */
    record NotTaken(String reply) implements Sent {}
  }
}
