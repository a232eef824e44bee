package io.troth.demo.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The files of {@code examples/site} and {@code examples/shop}. */
final class SiteFiles {

  private static final String FOLDER = "examples/";

  private SiteFiles() {}

  static String read(String name) {
    try (var in =
        Objects.requireNonNull(
            SiteFiles.class.getClassLoader().getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts values in the place of their {@code %NAME%}; the values are HTML already. */
  static String fill(String page, Map<String, String> values) {
    var filled = page;
    for (var value : values.entrySet()) {
      filled = filled.replace("%" + value.getKey() + "%", value.getValue());
    }
    return filled;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
