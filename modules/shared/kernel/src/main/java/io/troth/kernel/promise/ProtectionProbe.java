package io.troth.kernel.promise;

import java.util.Optional;

/**
 * A protection of the running system that holds for all data of a tenant, whatever its policies
 * say. Rooms below the policies register what they protect by being a bean of this type; the
 * promise board binds it to the protections that policies promise.
 */
public interface ProtectionProbe {

  /** Stable name of the control: lower-case letters and hyphens, at most 40. */
  String id();

  /** What staff call it. */
  String title();

  /** The protection it is part of, by its name in documents, for example {@code need-to-know}. */
  String protection();

  /**
   * Looks at the system as it is now, in the current tenant's scope, with a fixed number of
   * statements.
   *
   * @return empty where this installation does not have the protection at all: then nothing keeps
   *     the promise, which is something else than a control that fails
   */
  Optional<Reading> look();
}
