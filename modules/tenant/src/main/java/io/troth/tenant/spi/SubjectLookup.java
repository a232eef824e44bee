package io.troth.tenant.spi;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/** Finds the subject a token speaks of. Implemented by the subject module. */
public interface SubjectLookup {

  Optional<SubjectRef> byExternalId(String externalId);

  boolean exists(SubjectRef ref);
}
