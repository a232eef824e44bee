package io.troth.policy.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.internal.RandomDocuments;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

  private final MarkdownHtml html = new MarkdownHtml();

  @Test
  void markdownBecomesPlainHtml() {
    assertThat(html.of("### Part\n\nWe **keep** *your* `data`.\n\n- one\n- two"))
        .isEqualToIgnoringWhitespace(
            "<h3>Part</h3><p>We <strong>keep</strong> <em>your</em> <code>data</code>.</p>"
                + "<ul><li>one</li><li>two</li></ul>");
  }

  @Test
  void linksTellNothingOfWhereTheyWereFollowed() {
    assertThat(html.of("[site](https://example.test/a?b=c)"))
        .contains("href=\"https://example.test/a?b&#61;c\"")
        .contains("nofollow")
        .contains("noopener")
        .contains("noreferrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//example.test/x.js></SCRIPT>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<img src=x onerror=alert(1)>",
        "![x](javascript:alert(1))",
        "![x](https://example.test/p.png)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<style>@import 'https://example.test/x.css'</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<math><mtext></p><img src onerror=alert(1)></mtext></math>",
        "`<script>alert(1)</script>`",
        "```\n<script>alert(1)</script>\n```",
        "[x](https://example.test/\"onmouseover=\"alert(1))",
        "<!--><script>alert(1)</script>-->",
      })
  void nothingThatRunsSurvives(String markdown) {
    assertThat(html.of(markdown).toLowerCase(Locale.ROOT))
        .doesNotContainPattern("<(script|svg|img|iframe|style|math|object|embed|form|input)")
        .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
        .doesNotContainPattern("(href|src)\\s*=\\s*[\"']?\\s*(javascript|data|vbscript)");
  }

  @Test
  void onlyListedElementsAppear() {
    qt().withExamples(200)
        .forAll(RandomDocuments.texts())
        .checkAssert(
            text ->
                assertThat(
                        html.of(text)
                            .replaceAll(
                                "</?(p|ul|ol|li|em|strong|code|pre|h[3-6]|hr|br|blockquote|a)\\b[^<>]*>",
                                ""))
                    .doesNotContain("<"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "((", "`"})
  void deepNestingIsShownWithoutHarm(String piece) {
    assertThat(html.of(piece.repeat(20_000 / piece.length()) + "x")).isNotNull();
  }
}
