package io.troth.notification.internal.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.notification.api.LetterBlock;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.api.LetterText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterReaderTest {

  private static final String BLOCKS = "[what-changes]\n\n[when]\n\n[what-you-can-do]\n\n[where]";

  @Test
  void wordsStandAroundThePartsThatWeWrite() {
    var read = LetterReader.read(LetterKind.NOTICE, body("Before\n\n" + BLOCKS + "\n\nAfter"));

    assertThat(read.pieces())
        .containsExactly(
            said("Before"),
            ours(LetterBlock.WHAT_CHANGES),
            ours(LetterBlock.WHEN),
            ours(LetterBlock.WHAT_YOU_CAN_DO),
            ours(LetterBlock.WHERE),
            said("After"));
  }

  @Test
  void partsMayStandInAnyOrderAndWithoutEmptyLines() {
    var read =
        LetterReader.read(
            LetterKind.NOTICE,
            body("Hi\n[where]\n[when]\nthen\n[what-you-can-do]\n[what-changes]"));

    assertThat(read.pieces())
        .containsExactly(
            said("Hi"),
            ours(LetterBlock.WHERE),
            ours(LetterBlock.WHEN),
            said("then"),
            ours(LetterBlock.WHAT_YOU_CAN_DO),
            ours(LetterBlock.WHAT_CHANGES));
  }

  @ParameterizedTest
  @EnumSource
  void noRequiredPartCanBeLeftOut(LetterKind kind) {
    for (var left : kind.blocks()) {
      var without =
          kind.blocks().stream()
              .filter(block -> block != left)
              .map(LetterBlock::mark)
              .collect(Collectors.joining("\n\n"));
      var about =
          kind.subjectNames().stream().map(LetterSlot::mark).collect(Collectors.joining(" "));
      var text = new LetterText("About " + about, "Hello", "Hello", "Words\n\n" + without);
      var wrong = wrong(kind, text);

      assertThat(wrong)
          .extracting(Violation::field, Violation::expected)
          .containsExactlyElementsOf(
              left.required()
                  ? List.of(
                      org.assertj.core.groups.Tuple.tuple(
                          "body", "a line of its own that says " + left.mark()))
                  : List.of());
    }
  }

  @Test
  void anUnknownSlotIsRefusedWithTheNearest() {
    assertThat(wrong(LetterKind.NOTICE, body("From {tennant}\n\n" + BLOCKS)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.field()).isEqualTo("body");
              assertThat(one.message()).contains("{tennant}");
              assertThat(one.expected()).startsWith("did you mean {tenant}?");
            });
  }

  @Test
  void anUnknownPartIsRefusedWithTheNearest() {
    assertThat(wrong(LetterKind.NOTICE, body(BLOCKS + "\n\n[question]")))
        .singleElement()
        .satisfies(one -> assertThat(one.expected()).startsWith("did you mean [questions]?"));
  }

  @Test
  void nothingThatLooksLikeAnExpressionIsTaken() {
    for (var hostile :
        List.of(
            "{facts.link}",
            "{#if true}",
            "{inject:vault.find}",
            "{cdi:x}",
            "{/if}",
            "{|raw|}",
            "{! c !}",
            "{tenant.getClass}",
            "{",
            "}",
            "{{tenant}}",
            "{ tenant }",
            "\\{tenant}x{")) {
      assertThat(wrong(LetterKind.NOTICE, body(hostile + "\n\n" + BLOCKS)))
          .as(hostile)
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.field()).isEqualTo("body"));
    }
  }

  @Test
  void theNameStandsInTheGreetingAlone() {
    var text = new LetterText("{person}: {policy}", "Hi {person}", "Hi {person}", BLOCKS);

    assertThat(wrong(LetterKind.NOTICE, text))
        .extracting(Violation::field)
        .containsExactly("subject", "greetingWithoutName");
  }

  @Test
  void theSubjectSaysWhatTheMailIsAbout() {
    assertThat(wrong(LetterKind.NOTICE, subject(body(BLOCKS), "You have won")))
        .singleElement()
        .satisfies(one -> assertThat(one.expected()).isEqualTo("{policy}"));
  }

  @Test
  void tooMuchTooLittleAndTheInvisibleAreRefused() {
    var text =
        new LetterText(
            "{policy}" + "x".repeat(150), " ", "Hi\u202Edlrow", BLOCKS + "y".repeat(5_000));

    assertThat(wrong(LetterKind.NOTICE, text))
        .extracting(Violation::field)
        .containsExactly("subject", "greeting", "greetingWithoutName", "body");
  }

  @Test
  void aHeaderCannotBeAdded() {
    assertThat(wrong(LetterKind.NOTICE, subject(body(BLOCKS), "{policy}\nBcc: all@example.test")))
        .extracting(Violation::field)
        .containsExactly("subject");
  }

  @Test
  void valuesAreNeverReadAgain() {
    var read = LetterReader.read(LetterKind.NOTICE, body("{tenant}\n\n" + BLOCKS));
    var paragraph = (LetterPiece.Paragraph) read.pieces().get(0);
    var values = new EnumMap<LetterSlot, String>(LetterSlot.class);
    values.put(LetterSlot.TENANT, "{policy} {#if true}");

    assertThat(paragraph.line().filled(values)).isEqualTo("{policy} {#if true}");
  }

  /** What is taken says what it said: whatever is put together of valid parts reads as itself. */
  @Test
  void whateverIsTakenIsFilledInAsItWasWritten() {
    var random = new Random(20261125);
    var words = List.of("a", "Ünter", " ", "\n", "(x)", "<b>", "&amp;", "“q”", "%s", "$1", "\\");
    var slots = LetterKind.NOTICE.slots();
    for (int run = 0; run < 2_000; run++) {
      var written = new StringBuilder("S");
      var expected = new StringBuilder("S");
      for (int part = random.nextInt(12); part >= 0; part--) {
        if (random.nextBoolean()) {
          var word = words.get(random.nextInt(words.size()));
          written.append(word);
          expected.append(word);
        } else {
          var slot = slots.get(random.nextInt(slots.size()));
          written.append(slot.mark());
          expected.append("<").append(slot).append(">");
        }
      }
      written.append("E");
      expected.append("E");
      var read = LetterReader.read(LetterKind.NOTICE, body(written + "\n\n" + BLOCKS));
      var text =
          read.pieces().stream()
              .filter(LetterPiece.Paragraph.class::isInstance)
              .map(piece -> ((LetterPiece.Paragraph) piece).line().filled(named()))
              .collect(Collectors.joining("\n\n"));

      assertThat(text.replaceAll("[ \\n]+", " "))
          .isEqualTo(expected.toString().replaceAll("[ \\n]+", " "));
    }
  }

  private static Map<LetterSlot, String> named() {
    var values = new EnumMap<LetterSlot, String>(LetterSlot.class);
    for (var slot : LetterSlot.values()) {
      values.put(slot, "<" + slot + ">");
    }
    return values;
  }

  private static List<Violation> wrong(LetterKind kind, LetterText text) {
    var refusal =
        catchThrowableOfType(
            Problem.class, () -> LetterReader.read(kind, LetterReader.tidied(text)));
    return refusal == null ? List.of() : refusal.violations();
  }

  private static LetterText body(String body) {
    return new LetterText("{policy}", "Hello {person}", "Hello", body);
  }

  private static LetterText subject(LetterText text, String subject) {
    return new LetterText(subject, text.greeting(), text.greetingWithoutName(), text.body());
  }

  private static LetterPiece said(String text) {
    return new LetterPiece.Paragraph(new LetterLine(List.of(new LetterLine.Part.Said(text))));
  }

  private static LetterPiece ours(LetterBlock block) {
    return new LetterPiece.Ours(block);
  }
}
