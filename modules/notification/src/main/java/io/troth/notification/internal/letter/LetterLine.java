package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterSlot;
import java.util.List;
import java.util.Map;

/** A text that was read: what stands in it as written, and what is left open. */
record LetterLine(List<Part> parts) {

  LetterLine {
    parts = List.copyOf(parts);
  }

  /** A stretch of a text. */
  sealed interface Part {

    record Said(String text) implements Part {}

    record Open(LetterSlot slot) implements Part {}
  }

  /** The text with every slot filled; a slot of which nothing is known stays empty. */
  String filled(Map<LetterSlot, String> values) {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(
          part instanceof Part.Said said
              ? said.text()
              : values.getOrDefault(((Part.Open) part).slot(), ""));
    }
    return text.toString();
  }
}
