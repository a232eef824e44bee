package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/**
 * Opt-out signals of browsers (Global Privacy Control), treated as a valid request to opt out of
 * sale and sharing for the person or device that sends it (11 CCR section 7025).
 */
public interface Signals {

  /**
   * Honours a signal. Records one act when the state changes, and nothing when the person has opted
   * out already, or affirmed an exception knowing of the signal; an earlier permission, given
   * before any signal came, gives way to it.
   *
   * @param screen where the signal was met, 1 to 40 characters
   * @return the opt-out, if there is a new one
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  Optional<ActView> honour(SubjectRef person, String screen);

  /**
   * Where the person stands with sale and sharing, for pages that have to show it.
   *
   * @throws io.troth.kernel.Problem not-found for an unknown person
   */
  SignalView of(SubjectRef person);
}
