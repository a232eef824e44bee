package io.troth.web.internal.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the reader of an answer is a person with a browser or a program. */
enum Accepted {
  PAGE,
  JSON;

  private static final List<String> PAGES = List.of("text/html", "application/xhtml+xml");

  /**
   * Reads the header {@code Accept}. Only somebody who asks for HTML by name, and for no JSON
   * before it, is taken for a browser; nothing under {@code /api} is ever answered with a page.
   */
  static Accepted of(@Nullable String path, @Nullable String accept) {
    if (accept == null || path == null || path.equals("/api") || path.startsWith("/api/")) {
      return JSON;
    }
    var page = quality(accept, "html");
    return page > 0 && page >= quality(accept, "json") ? PAGE : JSON;
  }

  private static double quality(String accept, String kind) {
    var best = 0.0;
    for (var range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      var parts = range.strip().split(";", -1);
      var type = parts[0].strip();
      var named = kind.equals("html") ? PAGES.contains(type) : type.endsWith("json");
      if (named) {
        best = Math.max(best, weight(parts));
      }
    }
    return best;
  }

  private static double weight(String[] parts) {
    for (var part : parts) {
      var parameter = part.strip();
      if (parameter.matches("q=[01](\\.[0-9]{1,3})?")) {
        return Double.parseDouble(parameter.substring(2));
      }
    }
    return 1.0;
  }
}
