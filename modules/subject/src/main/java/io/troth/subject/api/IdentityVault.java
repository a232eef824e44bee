package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The only door to identifying values. Callers use them at the last moment and keep nothing. */
public interface IdentityVault {

  Optional<Identity> find(SubjectRef ref);

  /** One statement for all of them; missing people are missing in the answer. */
  Map<SubjectRef, Identity> findAll(Collection<SubjectRef> refs);

  /** What identifies a person. {@code toString} shows nothing of it. */
  record Identity(String externalId, Optional<String> email, Optional<String> name) {
    @Override
    public String toString() {
      return "Identity[…]";
    }
  }
}
