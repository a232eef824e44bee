package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterBlock;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters.Saved;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words of mails as JSON. */
final class LetterJson {

  private LetterJson() {}

  static Locale language(String tag) {
    return Locale.forLanguageTag(tag);
  }

  /** The words themselves. */
  @Schema(name = "LetterWords")
  record Words(
      @NotNull @Schema(description = "one line, at most 150 characters") String subject,
      @NotNull @Schema(description = "one line, at most 150 characters") String greeting,
      @NotNull @Schema(description = "for people whose name is not known")
          String greetingWithoutName,
      @NotNull @Schema(description = "at most 5,000 characters, with every required part")
          String body) {

    static Words of(LetterText text) {
      return new Words(text.subject(), text.greeting(), text.greetingWithoutName(), text.body());
    }

    LetterText text() {
      return new LetterText(subject, greeting, greetingWithoutName, body);
    }
  }

  /** One line of the list. */
  @Schema(name = "LetterHead")
  record Head(
      LetterKind kind, String language, long revision, boolean ours, Optional<Instant> savedAt) {

    static Head of(Saved saved) {
      return new Head(
          saved.kind(),
          saved.language().toLanguageTag(),
          saved.revision(),
          saved.ours(),
          saved.at());
    }
  }

  /** A part that we write. */
  @Schema(name = "LetterPart")
  record Part(String mark, boolean required) {
    static Part of(LetterBlock block) {
      return new Part(block.mark(), block.required());
    }
  }

  /** Words with their place in the row of revisions. */
  @Schema(name = "LetterRevision")
  record Revision(
      LetterKind kind,
      String language,
      long revision,
      @Schema(description = "whether these are our own words") boolean ours,
      Optional<Instant> savedAt,
      Words words,
      @Schema(description = "what we would say") Words standard,
      @Schema(description = "parts that we write, to be named in the body") List<Part> parts,
      @Schema(description = "what may be left open; the greeting may name {person} besides")
          List<String> slots) {

    static Revision of(Saved saved, Words ours) {
      return new Revision(
          saved.kind(),
          saved.language().toLanguageTag(),
          saved.revision(),
          saved.ours(),
          saved.at(),
          Words.of(saved.text()),
          ours,
          saved.kind().blocks().stream().map(Part::of).toList(),
          saved.kind().slots().stream().map(LetterSlot::mark).toList());
    }
  }

  /** Which revision counts again. */
  @Schema(name = "EarlierLetter")
  record Earlier(
      @NotNull LetterKind kind,
      @NotNull @Size(max = 10) String language,
      @Schema(minimum = "0") long revision) {}
}
