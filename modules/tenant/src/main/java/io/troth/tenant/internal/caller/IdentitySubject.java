package io.troth.tenant.internal.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.tenant.api.CurrentSubject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the person that authentication has left on the caller's identity. */
@Singleton
final class IdentitySubject implements CurrentSubject {

  private final SecurityIdentity identity;

  IdentitySubject(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public SubjectRef require() {
    return find()
        .orElseThrow(
            () -> Problem.of(CommonProblem.FORBIDDEN, "Only a person can do this for themselves."));
  }

  @Override
  public Optional<SubjectRef> find() {
    if (!Arc.container().requestContext().isActive()) {
      return Optional.empty();
    }
    SubjectRef subject = identity.getAttribute(ATTRIBUTE);
    return Optional.ofNullable(subject);
  }
}
