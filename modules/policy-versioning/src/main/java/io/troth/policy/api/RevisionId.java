package io.troth.policy.api;

import java.util.UUID;

/** One corrected wording of a version. */
public record RevisionId(UUID value) {

  /**
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static RevisionId parse(String text) {
    return new RevisionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
