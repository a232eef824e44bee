package io.troth.centre.internal;

import java.util.List;
import java.util.Optional;

/**
 * What the browser script shows its visitor; newest first.
 *
 * @param first what its banner shows: the only one, or all policies that change as one; empty where
 *     there is nothing
 */
public record OwnNotices(List<Item> items, Optional<Item> first) {

  public OwnNotices {
    items = List.copyOf(items);
  }

  /**
   * One version that concerns the visitor.
   *
   * @param answerDue whether something stays closed until they answer: a dialog, else a banner
   * @param path where the privacy centre shows it
   * @param ticket to be sent back once it was truly on the screen
   */
  public record Item(
      String version,
      int number,
      String language,
      String summary,
      String contentHash,
      String path,
      boolean answerDue,
      List<Consent> consents,
      String ticket,
      Words words) {}

  /** A purpose that needs consent, with an empty box. */
  public record Consent(String id, String name) {}

  /** Everything the script writes, in the visitor's language. */
  public record Words(
      String heading,
      String when,
      String read,
      String close,
      String accept,
      String decline,
      String later,
      String choose) {}
}
