package io.troth.notification.internal.letter;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Says what a mail was written from, by the hash that stands in its evidence. */
@Singleton
public final class WrittenFrom {

  private final LetterStatements letters;

  WrittenFrom(LetterStatements letters) {
    this.letters = letters;
  }

  /**
   * As JSON, of which the hash is SHA-256.
   *
   * @param hash in hexadecimal
   */
  public Optional<String> of(String hash) {
    return letters.kept(hash);
  }
}
