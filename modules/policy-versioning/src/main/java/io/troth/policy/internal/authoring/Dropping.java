package io.troth.policy.internal.authoring;

import io.troth.policy.api.authoring.ImportedPolicy.Dropped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;

/** Takes out of a page whatever is not text for reading, and remembers what it was. */
final class Dropping {

  private static final List<String> NEVER =
      List.of(
          "script",
          "style",
          "svg",
          "math",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "img",
          "picture",
          "video",
          "audio",
          "canvas",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "template",
          "noscript",
          "link",
          "meta",
          "base",
          "nav",
          "dialog");

  private final Map<String, Integer> dropped = new TreeMap<>();

  void from(Document page) {
    for (var name : NEVER) {
      var found = page.select(name);
      if (!found.isEmpty()) {
        add(name, found.size());
        found.remove();
      }
    }
    var handlers = page.select("[^on]").size();
    if (handlers > 0) {
      add("handler", handlers);
    }
  }

  void add(String what, int times) {
    dropped.merge(what, times, Integer::sum);
  }

  List<Dropped> all() {
    return dropped.entrySet().stream()
        .map(entry -> new Dropped(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Dropped::times).reversed())
        .toList();
  }
}
