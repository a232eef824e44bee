package io.troth.policy.api;

import java.util.List;
import java.util.Optional;

/**
 * The promise board as the tenant may show it to everybody: states without figures, which could
 * tell about single people, and without measuring anew for every visitor. Off until turned on.
 */
public interface PublicPromises {

  boolean shown();

  void show();

  void hide();

  /** What each version in force promises, and how that stood at the last look. */
  List<PublicVersion> read();

  /** The promises of a version in force. */
  record PublicVersion(String slug, int number, List<PublicLine> lines) {
    public PublicVersion {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param state empty before the first look
   */
  record PublicLine(Promised promised, Optional<PromiseState> state) {}
}
