package io.troth.notification.api;

import java.util.Map;

/**
 * What every mail of the tenant shows of who sends it. No picture: whatever a mail loads tells the
 * loaded server who reads it when.
 *
 * @param mark stands on top instead of the tenant's name; one line, at most 60 characters; empty
 *     for the name
 * @param accent colour of the line on top and of the button, {@code #rrggbb}
 * @param imprints who the sender is and how to reach them, by language; plain text of at most 1,000
 *     characters each
 */
public record LetterBrand(String mark, String accent, Map<String, String> imprints) {

  /** What is shown where the tenant chose nothing. */
  public static final LetterBrand PLAIN = new LetterBrand("", "#0c5460", Map.of());

  public LetterBrand {
    imprints = Map.copyOf(imprints);
  }
}
