package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterBlock;

/** What the body of a mail is made of. */
sealed interface LetterPiece {

  /** A paragraph in the tenant's words. */
  record Paragraph(LetterLine line) implements LetterPiece {}

  /** A part that we write. */
  record Ours(LetterBlock block) implements LetterPiece {}
}
