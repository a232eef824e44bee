package io.troth.policy.internal.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks a page and writes what people read of it as Markdown. Elements it does not know are looked
 * through: only their text counts.
 */
final class HtmlSections implements NodeVisitor {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "blockquote",
          "pre",
          "table",
          "tr",
          "dl",
          "dt",
          "dd",
          "ul",
          "ol",
          "li",
          "address",
          "hr",
          "body",
          "figure",
          "figcaption",
          "details",
          "summary");
  private static final Map<String, String> STRESS =
      Map.of("strong", "**", "b", "**", "em", "*", "i", "*");
  private static final Set<String> SAFE = Set.of("http", "https", "mailto");
  private static final int DEEPEST_LIST = 3;

  private final Dropping dropping;
  private final List<Section> sections = new ArrayList<>(List.of(Section.opened(0, "")));
  private final Deque<Integer> lists = new ArrayDeque<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private boolean startsItem;

  /** Where an inline element began. */
  private record Mark(Element element, int at) {}

  HtmlSections(Dropping dropping) {
    this.dropping = dropping;
  }

  List<Section> sections() {
    flush();
    return sections.stream().filter(section -> !section.isEmpty()).toList();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(MarkdownLine.escaped(text.getWholeText().replaceAll("\\s+", " ")));
    } else if (node instanceof Element element) {
      open(element, element.normalName());
    }
  }

  private void open(Element element, String name) {
    if (BLOCKS.contains(name) || isHeading(name)) {
      flush();
    }
    switch (name) {
      case "ul" -> lists.push(0);
      case "ol" -> lists.push(1);
      case "li" -> startsItem = true;
      case "br" -> line.append("  \n");
      case "td", "th" -> append(line.isEmpty() ? "" : " – ");
      default -> {
        if (STRESS.containsKey(name) || name.equals("a")) {
          marks.push(new Mark(element, line.length()));
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
  }

  private void close(Element element, String name) {
    if (isHeading(name)) {
      line.setLength(0);
      marks.clear();
      var heading = element.text().strip();
      if (!heading.isEmpty()) {
        sections.add(Section.opened(name.charAt(1) - '0', heading));
      }
      return;
    }
    if (!marks.isEmpty() && marks.peek().element() == element) {
      wrap(marks.pop());
    }
    if (BLOCKS.contains(name)) {
      flush();
    }
    if ((name.equals("ul") || name.equals("ol")) && !lists.isEmpty()) {
      lists.pop();
    } else if (name.equals("li")) {
      startsItem = false;
    }
  }

  private void wrap(Mark mark) {
    if (mark.at() > line.length()) {
      return;
    }
    var inside = line.substring(mark.at());
    var words = inside.strip();
    if (words.isEmpty()) {
      return;
    }
    line.setLength(mark.at());
    line.append(inside.startsWith(" ") ? " " : "").append(wrapped(mark.element(), words));
    line.append(inside.endsWith(" ") ? " " : "");
  }

  private String wrapped(Element element, String words) {
    var stress = STRESS.get(element.normalName());
    if (stress != null) {
      return words.contains("*") || words.contains("\n") ? words : stress + words + stress;
    }
    var address = element.attr("href").strip();
    if (!isSafe(address)) {
      if (!address.isEmpty()) {
        dropping.add("link", 1);
      }
      return words;
    }
    return words.contains("](") ? words : "[" + words + "](<" + address + ">)";
  }

  private static boolean isSafe(String address) {
    int colon = address.indexOf(':');
    return colon > 0
        && SAFE.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
        && address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '\\');
  }

  private void append(String text) {
    if (line.isEmpty() || endsWithBlank()) {
      line.append(text.stripLeading());
    } else {
      line.append(text);
    }
  }

  private boolean endsWithBlank() {
    return Character.isWhitespace(line.charAt(line.length() - 1));
  }

  private void flush() {
    marks.clear();
    var text = MarkdownLine.asParagraph(line.toString().strip());
    line.setLength(0);
    if (text.isBlank()) {
      return;
    }
    var blocks = sections.get(sections.size() - 1).blocks();
    if (lists.isEmpty()) {
      blocks.add(text);
    } else {
      item(blocks, text);
    }
  }

  private void item(List<String> blocks, String text) {
    int depth = Math.min(lists.size(), DEEPEST_LIST);
    var indent = "   ".repeat(depth - 1);
    int number = lists.peek() == null ? 0 : lists.peek();
    var marker = !startsItem ? "   " : number == 0 ? "-  " : number + ". ";
    var written = indent + marker + text.replace("\n", "\n" + indent + "   ");
    if (startsItem && number > 0) {
      lists.push(lists.pop() + 1);
    }
    if (startsItem && !blocks.isEmpty() && isItem(blocks.get(blocks.size() - 1))) {
      blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + "\n" + written);
    } else if (!startsItem && blocks.isEmpty()) {
      blocks.add(text);
    } else {
      blocks.add(written);
    }
    startsItem = false;
  }

  private static boolean isItem(String block) {
    return block.startsWith("-  ") || block.matches("(?s)\\d{1,9}\\. .*");
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
