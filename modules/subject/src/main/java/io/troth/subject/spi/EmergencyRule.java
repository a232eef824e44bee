package io.troth.subject.spi;

import io.troth.kernel.SubjectRef;

/** Knows what policies say of looks in an emergency; the consent module knows which one binds. */
public interface EmergencyRule {

  /** Whether a policy that binds the person declares such looks. */
  boolean isDeclaredFor(SubjectRef person);
}
