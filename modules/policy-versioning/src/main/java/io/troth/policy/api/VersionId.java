package io.troth.policy.api;

import java.util.UUID;

/** One version of a policy. */
public record VersionId(UUID value) {

  /**
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static VersionId parse(String text) {
    return new VersionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
