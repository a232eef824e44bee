package io.troth.policy.internal.document;

import io.troth.policy.api.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to HTML through two fences: the renderer shows HTML as text and drops dangerous
 * addresses, the sanitiser lets through only what is listed.
 */
@ApplicationScoped
public class MarkdownHtml implements SafeHtml {

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("p", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote")
          .allowElements("h3", "h4", "h5", "h6", "hr", "br", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  static final Parser PARSER =
      Parser.builder()
          .maxOpenBlockParsers(MarkdownTree.DEEPEST_SHOWN)
          .maxInlineNesting(MarkdownTree.DEEPEST_SHOWN)
          .build();

  @Override
  public String of(String markdown) {
    var parsed = PARSER.parse(markdown);
    if (MarkdownTree.depth(parsed) > MarkdownTree.DEEPEST_SHOWN) {
      return ALLOWED.sanitize("<pre>" + escaped(markdown) + "</pre>");
    }
    return ALLOWED.sanitize(RENDERER.render(parsed));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
