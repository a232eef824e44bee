package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the style sheet promises: contrast (WCAG 2.2, 1.4.3 and 1.4.11), weight, strict CSP. */
class StyleSheetTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

  private final String css = read(RESOURCES.resolve("META-INF/resources/troth/troth.css"));

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, surface",
    "ink, sunk",
    "ink, accent-soft",
    "ink, kept-soft",
    "ink, coming-soft",
    "ink, waits-soft",
    "ink, broken-soft",
    "ink-soft, paper",
    "ink-soft, surface",
    "ink-soft, sunk",
    "ink-soft, accent-soft",
    "ink-faint, paper",
    "ink-faint, surface",
    "ink-faint, sunk",
    "ink-faint, accent-soft",
    "accent, paper",
    "accent, surface",
    "accent, sunk",
    "accent, accent-soft",
    "accent-strong, paper",
    "accent-strong, accent-soft",
    "on-accent, accent",
    "on-accent, accent-strong",
    "paper, ink",
    "paper, ink-soft",
    "kept, paper",
    "kept, surface",
    "kept, kept-soft",
    "coming, paper",
    "coming, surface",
    "coming, coming-soft",
    "waits, paper",
    "waits, surface",
    "waits, waits-soft",
    "broken, paper",
    "broken, surface",
    "broken, broken-soft"
  })
  void textIsReadable(String text, String ground) {
    assertThat(contrast(text, ground, 1)).as("light").isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(text, ground, 2)).as("dark").isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({"edge, paper", "edge, surface", "edge, sunk", "coming, coming-soft", "accent, sunk"})
  void edgesOfControlsAreSeen(String edge, String ground) {
    assertThat(contrast(edge, ground, 1)).as("light").isGreaterThanOrEqualTo(3);
    assertThat(contrast(edge, ground, 2)).as("dark").isGreaterThanOrEqualTo(3);
  }

  @Test
  void staysLight() {
    assertThat(css.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(40_000);
  }

  @Test
  void templatesCarryNeitherStylesNorScripts() throws IOException {
    try (var files = Files.walk(RESOURCES.resolve("templates"))) {
      var pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .filter(file -> !file.endsWith("mailribbon.html"))
              .toList();

      assertThat(pages).isNotEmpty();
      assertThat(pages)
          .allSatisfy(
              page ->
                  assertThat(read(page))
                      .doesNotContain(" style=", "<style", "<script", " onclick="));
    }
  }

  private double contrast(String text, String ground, int scheme) {
    var tokens = tokens(scheme);
    var one = luminance(Objects.requireNonNull(tokens.get(text)));
    var other = luminance(Objects.requireNonNull(tokens.get(ground)));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private Map<String, String> tokens(int scheme) {
    var tokens = new HashMap<String, String>();
    var matcher = TOKEN.matcher(css);
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(1 + scheme));
    }
    return tokens;
  }

  /** Relative luminance as WCAG 2.2 defines it. */
  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int from) {
    var share = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
