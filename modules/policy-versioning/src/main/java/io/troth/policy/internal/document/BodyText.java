package io.troth.policy.internal.document;

import java.util.stream.Collectors;

/** One normal form for text of several lines, so that a line end or a blank line is no change. */
final class BodyText {

  private BodyText() {}

  /** Line feeds only, no blanks at line ends, no blank lines around; leading blanks are kept. */
  static String normal(String text) {
    var lines = text.lines().map(BodyText::withoutBlankEnd).dropWhile(String::isEmpty).toList();
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return lines.subList(0, end).stream().collect(Collectors.joining("\n"));
  }

  /** Two blanks at a line's end are a line break in Markdown: they stay, as exactly two. */
  private static String withoutBlankEnd(String line) {
    var bare = line.stripTrailing();
    return !bare.isEmpty() && line.length() >= bare.length() + 2 && line.endsWith("  ")
        ? bare + "  "
        : bare;
  }
}
