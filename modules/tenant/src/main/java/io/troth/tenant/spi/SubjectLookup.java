package io.troth.tenant.spi;

import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Optional;

/** Finds the subject a token or a sign-in speaks of. Implemented by the subject module. */
public interface SubjectLookup {

  Optional<SubjectRef> byExternalId(String externalId);

  boolean exists(SubjectRef ref);

  /**
   * Everybody who has this address.
   *
   * @param email as typed; compared as mail servers do
   */
  List<SubjectRef> byEmail(String email);
}
