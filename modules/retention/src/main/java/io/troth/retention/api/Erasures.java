package io.troth.retention.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.util.Optional;
import java.util.UUID;

/**
 * Erasures of people (GDPR Article 17, CCPA section 1798.105, India DPDP Act section 12). A person
 * is erased in steps that survive a crash: written to the journal, the key destroyed, then every
 * room, then systems outside, and at last the certificate.
 */
public interface Erasures {

  /**
   * Asks for the erasure of a person, for the caller. Asked again, the same one is answered. While
   * a legal hold keeps the person's data it waits, and their use is restricted.
   *
   * @param note in the caller's own words, at most 500 characters; it is erased with the person
   * @throws io.troth.kernel.Problem not-found for an unknown person; invalid-input
   */
  ErasureView ask(SubjectRef person, ErasureGround ground, Optional<String> note);

  /**
   * Goes on with what is due now, on the calling thread and outside of transactions. The same
   * happens by itself within seconds.
   */
  void carryOn();

  Optional<ErasureView> find(UUID erasure);

  /** The one of this person, also of a device they had linked. */
  Optional<ErasureView> of(SubjectRef person);

  /** Newest first. */
  Page<ErasureView> list(Optional<ErasureState> state, PageRequest page);

  /** How many are in this state. */
  long count(ErasureState state);
}
