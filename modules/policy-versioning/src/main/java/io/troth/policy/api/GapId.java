package io.troth.policy.api;

import java.util.UUID;

/** Id of an accepted gap. */
public record GapId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
