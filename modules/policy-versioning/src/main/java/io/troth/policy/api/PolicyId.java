package io.troth.policy.api;

import java.util.UUID;

/** A policy of a tenant: the line of its versions. */
public record PolicyId(UUID value) {

  /**
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static PolicyId parse(String text) {
    return new PolicyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
