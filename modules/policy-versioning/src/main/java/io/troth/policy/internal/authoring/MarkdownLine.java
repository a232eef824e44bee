package io.troth.policy.internal.authoring;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that says in Markdown what it says in plain. */
final class MarkdownLine {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=#?[A-Za-z0-9]+;)");
  private static final Pattern START = Pattern.compile("^([#+~=-])");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern STRESS = Pattern.compile("(?<!\\\\)\\*{1,2}");

  private MarkdownLine() {}

  static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** Sees to it that no line of a paragraph begins a heading, a list or a rule. */
  static String asParagraph(String markdown) {
    return markdown.lines().map(MarkdownLine::asLine).collect(Collectors.joining("\n"));
  }

  private static String asLine(String line) {
    var bare = START.matcher(line.stripLeading()).replaceFirst("\\\\$1");
    return NUMBER.matcher(bare).replaceFirst("$1\\\\$2");
  }

  /** The words alone: the other way round, for reading sentences. */
  static String plain(String markdown) {
    var words = STRESS.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
    return ESCAPE.matcher(words).replaceAll("$1").replace("### ", "");
  }
}
