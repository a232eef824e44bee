package io.troth.notification.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.notification.api.LetterBlock;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.api.LetterText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the words of a mail, and says everything that is wrong with them at once. What comes out is
 * data: there is nothing in it that could be run. Pure.
 */
final class LetterReader {

  static final int LINE = 150;
  static final int BODY = 5_000;

  /** Longer names are no slip of the keyboard, and are not repeated to whoever wrote them. */
  private static final int NAME = 30;

  private static final Pattern BLOCK = Pattern.compile("\\[([^\\[\\]\\n]{0,40})]");
  private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n\\s*");

  private final LetterKind kind;
  private final List<Violation> wrong = new ArrayList<>();

  private LetterReader(LetterKind kind) {
    this.kind = kind;
  }

  /** What was read. */
  record Read(
      LetterLine subject, LetterLine greeting, LetterLine unnamed, List<LetterPiece> pieces) {}

  /**
   * @throws Problem invalid-input with everything that is wrong
   */
  static Read read(LetterKind kind, LetterText text) {
    var reader = new LetterReader(kind);
    var anywhere = kind.slots();
    var greeting =
        Stream.concat(Stream.of(LetterSlot.PERSON), anywhere.stream())
            .filter(slot -> slot == LetterSlot.PERSON || slot == LetterSlot.TENANT)
            .toList();
    var read =
        new Read(
            reader.line("subject", text.subject(), anywhere),
            reader.line("greeting", text.greeting(), greeting),
            reader.line(
                "greetingWithoutName", text.greetingWithoutName(), List.of(LetterSlot.TENANT)),
            reader.body(text.body()));
    reader.subjectNames(read.subject());
    if (!reader.wrong.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The words of the mail are not valid.", reader.wrong);
    }
    return read;
  }

  /** The text as it is kept: one kind of line break, nothing around it. */
  static LetterText tidied(LetterText text) {
    return new LetterText(
        text.subject().strip(),
        text.greeting().strip(),
        text.greetingWithoutName().strip(),
        tidied(text.body()));
  }

  static String tidied(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private LetterLine line(String field, String text, List<LetterSlot> slots) {
    if (text.isBlank()) {
      refuse(field, "Nothing is said here.", "one line of 1 to " + LINE + " characters");
    } else if (length(text) > LINE || text.contains("\n")) {
      refuse(field, "This is too long.", "one line of at most " + LINE + " characters");
    }
    letters(field, text.replace('\n', ' '));
    return slots(field, text, slots);
  }

  private List<LetterPiece> body(String text) {
    if (length(text) > BODY) {
      refuse("body", "This is too long.", "at most " + BODY + " characters");
      return List.of();
    }
    letters("body", text);
    var pieces = new ArrayList<LetterPiece>();
    var found = EnumSet.noneOf(LetterBlock.class);
    for (var paragraph : GAP.split(text.strip())) {
      paragraph(paragraph, pieces, found);
    }
    kind.blocks().stream()
        .filter(block -> block.required() && !found.contains(block))
        .forEach(
            block ->
                refuse(
                    "body",
                    "A part is missing that people have a right to.",
                    "a line of its own that says " + block.mark()));
    return pieces;
  }

  /** Lines between blocks belong together, also where no empty line stands around a block. */
  private void paragraph(String text, List<LetterPiece> pieces, Set<LetterBlock> found) {
    var said = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      var mark = BLOCK.matcher(line.strip());
      if (mark.matches()) {
        said(said, pieces);
        block(mark.group(1), found).map(LetterPiece.Ours::new).ifPresent(pieces::add);
      } else {
        said.add(line.stripTrailing());
      }
    }
    said(said, pieces);
  }

  private void said(List<String> lines, List<LetterPiece> pieces) {
    var text = String.join("\n", lines).strip();
    if (!text.isEmpty()) {
      pieces.add(new LetterPiece.Paragraph(slots("body", text, kind.slots())));
    }
    lines.clear();
  }

  private Optional<LetterBlock> block(String name, Set<LetterBlock> found) {
    var mark = "[" + name.strip() + "]";
    var block = kind.blocks().stream().filter(each -> each.mark().equals(mark)).findFirst();
    if (block.isEmpty()) {
      refuse(
          "body",
          "There is no part " + mark + " in this mail.",
          NearestWord.expectation(mark, kind.blocks().stream().map(LetterBlock::mark).toList()));
    } else if (!found.add(block.get())) {
      refuse("body", mark + " stands there twice.", "each part once");
    }
    return block;
  }

  private LetterLine slots(String field, String text, List<LetterSlot> allowed) {
    var parts = new ArrayList<LetterLine.Part>();
    int from = 0;
    for (int at = brace(text, 0); at >= 0; at = brace(text, from)) {
      int end = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
      if (end < 0) {
        refuse(field, "A brace stands alone.", "a slot such as {tenant}, or no brace");
        return new LetterLine(List.of());
      }
      said(text.substring(from, at), parts);
      slot(field, text.substring(at, end + 1), allowed)
          .map(LetterLine.Part.Open::new)
          .ifPresent(parts::add);
      from = end + 1;
    }
    said(text.substring(from), parts);
    return new LetterLine(parts);
  }

  private static void said(String text, List<LetterLine.Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new LetterLine.Part.Said(text));
    }
  }

  private static int brace(String text, int from) {
    int open = text.indexOf('{', from);
    int close = text.indexOf('}', from);
    return open < 0 || close < 0 ? Math.max(open, close) : Math.min(open, close);
  }

  private Optional<LetterSlot> slot(String field, String mark, List<LetterSlot> allowed) {
    var slot = allowed.stream().filter(each -> each.mark().equals(mark)).findFirst();
    if (slot.isEmpty()) {
      var name = length(mark) > NAME ? "such a slot" : mark;
      refuse(
          field,
          "There is no " + name + " here.",
          NearestWord.expectation(
              length(mark) > NAME ? "" : mark, allowed.stream().map(LetterSlot::mark).toList()));
    }
    return slot;
  }

  private void subjectNames(LetterLine subject) {
    kind.subjectNames().stream()
        .filter(slot -> !subject.parts().contains(new LetterLine.Part.Open(slot)))
        .forEach(
            slot ->
                refuse("subject", "The subject does not say what the mail is about.", slot.mark()));
  }

  /** Nobody sees such characters, and some of them turn what follows around. */
  private void letters(String field, String text) {
    if (hasInvisible(text)) {
      refuse(field, "There is a character in it that cannot be seen.", "letters and signs alone");
    }
  }

  static boolean hasInvisible(String text) {
    return text.codePoints().anyMatch(LetterReader::isInvisible);
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n' && point != '\t';
      case Character.FORMAT -> point != 0x200C && point != 0x200D;
      case Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void refuse(String field, String message, String expected) {
    wrong.add(new Violation(field, message, expected));
  }
}
