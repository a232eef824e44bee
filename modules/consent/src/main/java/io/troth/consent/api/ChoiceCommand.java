package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/**
 * An opt-out, or its end. Choices are no consents: they hold for the person whatever version binds
 * them, and last until they are taken back.
 */
public sealed interface ChoiceCommand {

  SubjectRef subject();

  Manner manner();

  /** Who spoke. */
  enum Source {
    PERSON,
    /** Global Privacy Control of the person's browser. */
    GPC
  }

  /**
   * Objects to a processing (GDPR Article 21): to a purpose on legitimate interests or public task,
   * and to direct marketing always.
   */
  record ObjectToProcessing(SubjectRef subject, Manner manner, String purpose)
      implements ChoiceCommand {}

  /** Takes an objection to a processing back. */
  record AllowProcessing(SubjectRef subject, Manner manner, String purpose)
      implements ChoiceCommand {}

  /**
   * Restricts processing (GDPR Article 18).
   *
   * @param purpose empty for everything
   */
  record Restrict(SubjectRef subject, Manner manner, Optional<String> purpose)
      implements ChoiceCommand {}

  /**
   * Lifts a restriction.
   *
   * @param purpose the one it was set on; empty for the restriction of everything
   */
  record LiftRestriction(SubjectRef subject, Manner manner, Optional<String> purpose)
      implements ChoiceCommand {}

  /**
   * Opts out of sale and sharing (CCPA section 1798.120). A signal that comes after the person
   * affirmed an exception does not undo it (11 CCR section 7025(c)).
   */
  record OptOutOfSale(SubjectRef subject, Manner manner, Source source) implements ChoiceCommand {}

  /** Allows sale and sharing: also the exception from the browser's signal. */
  record OptInToSale(SubjectRef subject, Manner manner) implements ChoiceCommand {}

  /**
   * Opts out of a recipient.
   *
   * @param recipient id; empty for all
   */
  record OptOutOfRecipient(SubjectRef subject, Manner manner, Optional<String> recipient)
      implements ChoiceCommand {}

  /**
   * Allows a recipient again.
   *
   * @param recipient id; empty ends every opt-out of a recipient
   */
  record OptInToRecipient(SubjectRef subject, Manner manner, Optional<String> recipient)
      implements ChoiceCommand {}

  /**
   * Puts the person on hold: only storage, legal obligations and vital interests go on. Staff and
   * keys only.
   *
   * @param reason 1 to 2,000 characters
   */
  record Hold(SubjectRef subject, Manner manner, String reason) implements ChoiceCommand {}

  /**
   * Ends a hold. Staff and keys only.
   *
   * @param reason 1 to 2,000 characters
   */
  record Release(SubjectRef subject, Manner manner, String reason) implements ChoiceCommand {}
}
