package io.troth.retention.api;

import java.util.Optional;

/** The journal of erasures outside the database, by which a restored backup is put right. */
public interface ErasureJournal {

  /** Reads it and compares it with what the database knows of the current tenant. */
  State look();

  /**
   * How it is.
   *
   * @param entries of all tenants
   * @param fault what is wrong, in one sentence: it was changed, or cut off
   */
  record State(long entries, Optional<String> fault) {}
}
