package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterBlock;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.api.LetterText;
import io.troth.notification.internal.letter.LetterReader.Read;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A mail's words, read and ready to be filled in, of one tenant, kind, language and revision.
 *
 * @param hash of the text, the brand and their revisions, in hexadecimal; empty for words that are
 *     only tried
 */
record LetterForm(LetterKind kind, Locale language, Read words, LetterBrand brand, String hash) {

  static LetterForm read(
      LetterKind kind, Locale language, LetterText text, LetterBrand brand, String hash) {
    return new LetterForm(kind, language, LetterReader.read(kind, text), brand, hash);
  }

  String subject(Map<LetterSlot, String> values) {
    return words.subject().filled(values);
  }

  /**
   * The mail as the templates show it.
   *
   * @param values of the slots; the person's name is missing where it is not known
   * @param empty parts that have nothing to say in this mail
   * @param test whether it says that it is a test
   */
  LetterSheet sheet(Map<LetterSlot, String> values, Set<LetterBlock> empty, boolean test) {
    var greeting = values.containsKey(LetterSlot.PERSON) ? words.greeting() : words.unnamed();
    var pieces = new ArrayList<LetterSheet.Piece>();
    for (var piece : words.pieces()) {
      if (piece instanceof LetterPiece.Paragraph said) {
        pieces.add(LetterSheet.Piece.said(said.line().filled(values)));
      } else if (piece instanceof LetterPiece.Ours ours && !empty.contains(ours.block())) {
        pieces.add(LetterSheet.Piece.ours(ours.block()));
      }
    }
    var mark = brand.mark().isEmpty() ? values.getOrDefault(LetterSlot.TENANT, "") : brand.mark();
    return new LetterSheet(
        language.toLanguageTag(),
        mark,
        brand.accent(),
        BrandRules.readableOn(brand.accent()),
        greeting.filled(values),
        pieces,
        brand.imprints().getOrDefault(language.toLanguageTag(), ""),
        test);
  }
}
