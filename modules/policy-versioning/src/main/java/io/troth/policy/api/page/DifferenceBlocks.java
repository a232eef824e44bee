package io.troth.policy.api.page;

import io.troth.policy.api.ClauseDifference.Segment;
import io.troth.web.page.Clause.Block;
import io.troth.web.page.Clause.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a difference of Markdown into paragraphs and list items for reading. Marks of emphasis,
 * headings and links are left out: people compare words, not marks.
 */
final class DifferenceBlocks {

  private static final Pattern LINE = Pattern.compile("(?<=\n)");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\((?:[^()\\s]+)\\)");
  private static final Pattern MARKS =
      Pattern.compile("(?<!\\\\)(?:\\*\\*|__|`|(?<!\\w)[*_](?=\\w)|(?<=[\\w.,;:!?])[*_](?!\\w))");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  private final List<Block> blocks = new ArrayList<>();
  private final List<Run> paragraph = new ArrayList<>();
  private final List<List<Run>> items = new ArrayList<>();

  private DifferenceBlocks() {}

  static List<Block> of(List<Segment> segments) {
    var cut = new DifferenceBlocks();
    lines(segments).forEach(cut::add);
    cut.endParagraph();
    cut.endItems();
    return List.copyOf(cut.blocks);
  }

  private void add(List<Run> line) {
    var words = line.stream().map(Run::text).collect(Collectors.joining());
    if (words.isBlank()) {
      endParagraph();
      endItems();
    } else if (ITEM.matcher(words).find()) {
      endParagraph();
      items.add(without(ITEM, line));
    } else if (items.isEmpty()) {
      paragraph.addAll(without(HEADING, line));
    } else {
      goOn(line);
    }
  }

  /** A line that goes on with the item above, as Markdown has it. */
  private void goOn(List<Run> line) {
    var item = new ArrayList<>(items.remove(items.size() - 1));
    item.addAll(line);
    items.add(List.copyOf(item));
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(Block.paragraph(plain(paragraph)));
      paragraph.clear();
    }
  }

  private void endItems() {
    if (!items.isEmpty()) {
      blocks.add(Block.items(items.stream().map(DifferenceBlocks::plain).toList()));
      items.clear();
    }
  }

  private static List<List<Run>> lines(List<Segment> segments) {
    var lines = new ArrayList<List<Run>>();
    var line = new ArrayList<Run>();
    for (var segment : segments) {
      for (var piece : LINE.split(segment.text())) {
        line.add(run(segment.kind(), piece));
        if (piece.endsWith("\n")) {
          lines.add(List.copyOf(line));
          line.clear();
        }
      }
    }
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  /** A piece of text as it is, marks and all. */
  static Run run(Segment segment) {
    return run(segment.kind(), segment.text());
  }

  private static Run run(Segment.Kind kind, String text) {
    return switch (kind) {
      case KEPT -> Run.same(text);
      case INSERTED -> Run.inserted(text);
      case DELETED -> Run.deleted(text);
    };
  }

  private static List<Run> without(Pattern beginning, List<Run> line) {
    var first = line.get(0);
    var rest = new ArrayList<>(line);
    rest.set(0, new Run(first.kind(), beginning.matcher(first.text()).replaceFirst("")));
    return List.copyOf(rest);
  }

  private static List<Run> plain(List<Run> runs) {
    return runs.stream()
        .map(run -> new Run(run.kind(), plain(run.text())))
        .filter(run -> !run.text().isEmpty())
        .toList();
  }

  private static String plain(String markdown) {
    var words = LINK.matcher(markdown).replaceAll("$1");
    words = MARKS.matcher(words).replaceAll("");
    return ESCAPE.matcher(words).replaceAll("$1");
  }
}
