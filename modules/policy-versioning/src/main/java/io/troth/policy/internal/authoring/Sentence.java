package io.troth.policy.internal.authoring;

import io.troth.policy.api.Clause;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence of a clause, as plain words.
 *
 * @param heading of the clause, which often says what its sentences leave out
 */
record Sentence(String clause, String heading, String text) {

  private static final int LONGEST = 600;

  static List<Sentence> of(Clause clause, String language) {
    var sentences = new ArrayList<Sentence>();
    for (var block : clause.body().split("\\n\\n|\\n(?=\\s*-  )")) {
      var words = MarkdownLine.plain(block).replaceAll("\\s+", " ").replaceAll("^- ", "").strip();
      var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      breaks.setText(words);
      for (int from = breaks.first(), to = breaks.next();
          to != BreakIterator.DONE;
          from = to, to = breaks.next()) {
        var text = words.substring(from, to).strip();
        if (!text.isEmpty()) {
          sentences.add(new Sentence(clause.id(), clause.heading(), shortened(text)));
        }
      }
    }
    return sentences;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  boolean says(Pattern words) {
    return words.matcher(text).find();
  }

  /** The sentence or the heading above it. */
  boolean isAbout(Pattern words) {
    return says(words) || words.matcher(heading).find();
  }
}
