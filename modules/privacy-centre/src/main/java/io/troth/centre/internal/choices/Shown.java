package io.troth.centre.internal.choices;

import io.troth.policy.api.VersionId;
import java.util.Optional;

/**
 * The text of one version as a page showed it.
 *
 * @param token signed proof that this person was shown it
 */
public record Shown(VersionId version, String contentHash, String token) {

  private static final int PARTS = 3;

  /** For a hidden field. */
  public String text() {
    return version + " " + contentHash + " " + token;
  }

  /** Reads a hidden field; empty for what no page of ours wrote. */
  static Optional<Shown> read(String text) {
    var parts = text.split(" ", PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Shown(VersionId.parse(parts[0]), parts[1], parts[2]));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
