package io.troth.subject.api;

/** How the tenant's own identifiers are found without being stored readably. */
public interface ExternalIds {

  /**
   * Keyed hash of an external id under the current tenant's key, 32 bytes; the same as in {@link
   * io.troth.subject.spi.RegistrationStep.Registered#lookup()}. Costs no statement.
   */
  byte[] lookup(String externalId);
}
