package io.troth.subject.spi;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.Violation;
import io.troth.subject.api.SubjectRegistration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Takes part in registering people, in the same transaction; the consent module keeps claims. */
public interface RegistrationStep {

  /** Faults of the claims, before anything is written. Costs no statement per person. */
  List<Violation> check(SubjectRegistration registration);

  /** Everybody of a batch who is new; set-based. */
  void registered(List<Registered> people);

  /** Everybody of a batch who was known before and has been updated. */
  void updated(List<Registered> people);

  /**
   * @param lookup keyed hash of the external id, 32 bytes
   */
  record Registered(
      SubjectRef ref, byte[] lookup, Optional<ZoneId> zone, SubjectRegistration registration) {}
}
