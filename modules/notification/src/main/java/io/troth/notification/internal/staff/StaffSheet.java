package io.troth.notification.internal.staff;

import java.net.URI;
import java.util.List;

/**
 * What a mail to staff shows; all of it is plain text.
 *
 * @param language tag
 * @param mark stands on top
 * @param wayOut where the colleague chooses what they get
 */
record StaffSheet(
    String language,
    String mark,
    String subject,
    String greeting,
    List<String> paragraphs,
    List<Way> ways,
    String footer,
    URI wayOut) {

  StaffSheet {
    paragraphs = List.copyOf(paragraphs);
    ways = List.copyOf(ways);
  }

  /** Where to go from the mail. */
  record Way(String label, URI link) {}

  @Override
  public String toString() {
    return "StaffSheet[" + language + "]";
  }
}
