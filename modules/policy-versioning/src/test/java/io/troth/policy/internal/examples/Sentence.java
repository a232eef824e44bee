package io.troth.policy.internal.examples;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A sentence of a policy. Headings say nothing that could be promised and are left out.
 *
 * @param number in its clause, from 1
 */
record Sentence(String clause, int number, String text) {

  private static final Parser MARKDOWN = Parser.builder().build();

  static List<Sentence> of(PolicyText text, Locale language) {
    return text.clauses().stream().flatMap(clause -> of(clause, language).stream()).toList();
  }

  private static List<Sentence> of(Clause clause, Locale language) {
    var sentences = new ArrayList<Sentence>();
    for (var paragraph : paragraphs(clause.body())) {
      for (var text : split(paragraph, language)) {
        sentences.add(new Sentence(clause.id(), sentences.size() + 1, text));
      }
    }
    return sentences;
  }

  private static List<String> split(String paragraph, Locale language) {
    var sentences = new ArrayList<String>();
    var breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(paragraph);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      sentences.add(paragraph.substring(from, to).strip());
    }
    return sentences;
  }

  private static List<String> paragraphs(String markdown) {
    var paragraphs = new ArrayList<String>();
    MARKDOWN
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Paragraph paragraph) {
                var words = new Words();
                paragraph.accept(words);
                paragraphs.add(words.text.toString());
              }
            });
    return paragraphs;
  }

  /** The words of a paragraph in reading order, a line end as a blank. */
  private static final class Words extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text words) {
      text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
      text.append(' ');
    }
  }
}
