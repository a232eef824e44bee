package io.troth.notification.api;

import java.time.Instant;
import java.util.Optional;

/** What the tenant's mails show of the sender. Every one that was saved is kept. */
public interface LetterBrands {

  Saved current();

  /**
   * Shows another one in every mail that is written from now on.
   *
   * @param revision the one this was made from
   * @throws io.troth.kernel.Problem invalid-input with the field {@code mark}, {@code accent} or
   *     {@code imprints.} and the language; stale-edit
   */
  Saved save(LetterBrand brand, long revision);

  /**
   * @param revision 0 where nothing was ever saved
   * @param at when it was saved; empty for ours
   */
  record Saved(LetterBrand brand, long revision, Optional<Instant> at) {}
}
