package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterBlock;
import java.util.List;

/**
 * What a mail's templates show around the parts that we write. All of it is plain text.
 *
 * @param language tag
 * @param mark stands on top
 * @param accent {@code #rrggbb}
 * @param onAccent what can be read on it
 * @param imprint empty for none
 * @param test whether it says that it is a test
 */
record LetterSheet(
    String language,
    String mark,
    String accent,
    String onAccent,
    String greeting,
    List<Piece> pieces,
    String imprint,
    boolean test) {

  LetterSheet {
    pieces = List.copyOf(pieces);
  }

  /**
   * A paragraph, or the place of a part that we write.
   *
   * @param kind {@code SAID}, or the name of a {@link LetterBlock}
   * @param text empty for a part of ours
   */
  record Piece(String kind, String text) {

    /** Some mail programs join the lines of a paragraph unless they are broken by an element. */
    public List<String> lines() {
      return text.lines().toList();
    }

    static Piece said(String text) {
      return new Piece("SAID", text);
    }

    static Piece ours(LetterBlock block) {
      return new Piece(block.name(), "");
    }
  }

  public List<String> imprintLines() {
    return imprint.lines().toList();
  }

  @Override
  public String toString() {
    return "LetterSheet[" + language + "]";
  }
}
