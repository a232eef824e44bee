package io.troth.centre.internal.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The person's notices for a page of the tenant's own, in words to show them.
 *
 * @param unread how many notices wait, on this page or further on
 * @param direction {@code ltr} or {@code rtl}, of the words
 * @param next cursor of the following page; empty on the last one
 */
public record OwnInbox(
    long unread,
    String language,
    String direction,
    Words words,
    List<Item> items,
    Optional<String> next) {

  public OwnInbox {
    items = List.copyOf(items);
  }

  /** Everything the script writes around them. */
  public record Words(
      String title,
      String unread,
      String waiting,
      String none,
      String open,
      String all,
      String close,
      String failed) {}

  /**
   * A notice.
   *
   * @param language of title and summary
   * @param told the day it was told, in words
   * @param when from when it counts, one sentence
   * @param can what can be done, one sentence each
   * @param path where the privacy centre shows it
   */
  public record Item(
      UUID id,
      boolean read,
      Instant at,
      String told,
      String language,
      String title,
      String summary,
      String when,
      List<String> can,
      String path) {

    public Item {
      can = List.copyOf(can);
    }
  }
}
