package io.troth.retention.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a system outside may know a person. */
public enum PersonIdentifier {
  /** The tenant's own identifier, compared to the letter. */
  EXTERNAL_ID,
  /** The e-mail address, compared without regard to case. */
  EMAIL,
  /** The pseudonym in facts and answers of this platform. */
  REFERENCE;

  /** As it is written in messages and in declarations of tables. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PersonIdentifier> parse(String text) {
    return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
