package io.troth.retention.api;

import java.util.Optional;
import java.util.UUID;

/** Certificates of erasures: what is gone, what is kept and why. They name nobody. */
public interface Certificates {

  /** The newest of an erasure; empty while it is not done. */
  Optional<Certificate> of(UUID erasure);

  /**
   * Whether this text is a certificate issued here, unchanged: it is authenticated under a key of
   * the tenant.
   *
   * @param mac in hexadecimal
   */
  boolean isGenuine(String text, String mac);
}
