package io.troth.policy.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Looks through parsed Markdown without recursion: nesting is the author's to choose. */
final class MarkdownTree {

  /** Rendering is recursive; beyond this, text is shown as it was written. */
  static final int DEEPEST_SHOWN = 100;

  private MarkdownTree() {}

  static int depth(Node root) {
    int deepest = 0;
    int depth = 0;
    for (var node = next(root, root); node != null; node = next(node, root)) {
      depth = 0;
      for (var up = node; up != root && depth <= DEEPEST_SHOWN; up = up.getParent()) {
        depth++;
      }
      deepest = Math.max(deepest, depth);
      if (deepest > DEEPEST_SHOWN) {
        return deepest;
      }
    }
    return deepest;
  }

  /** What a clause must not hold, in words; empty when all is well. */
  static List<String> objections(Node root) {
    var found = new ArrayList<String>();
    for (var node = next(root, root); node != null; node = next(node, root)) {
      if (node instanceof Heading heading && heading.getLevel() < 3) {
        found.add("has a heading above the third level");
      } else if (node instanceof Image) {
        found.add("has an image");
      } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
        found.add("has HTML");
      } else if (node instanceof Link link && !isFine(link.getDestination())) {
        found.add("has a link to something that is not a web or mail address");
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean isFine(String destination) {
    var address = destination.toLowerCase(Locale.ROOT);
    return address.startsWith("https://")
        || address.startsWith("http://")
        || address.startsWith("mailto:");
  }

  /** The next node in reading order, or none below the root. */
  private static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    @Nullable Node current = node;
    while (current != null && current != root) {
      if (current.getNext() != null) {
        return current.getNext();
      }
      current = current.getParent();
    }
    return null;
  }
}
