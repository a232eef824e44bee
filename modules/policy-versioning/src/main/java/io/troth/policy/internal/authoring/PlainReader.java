package io.troth.policy.internal.authoring;

import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.PlainPolicies.Format;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * From a text to clauses. Whatever it is written in becomes a page first, so that there is one way
 * in and one place that drops what must not come in.
 */
final class PlainReader {

  private static final int DEEPEST = 200;
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n(.{0,4000}?)\\n---\\n", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("(?m)^title:\\s*[\"']?(.{1,200}?)[\"']?\\s*$");
  private static final Parser MARKDOWN =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private PlainReader() {}

  static PolicyText read(String text, Format format, String language, Dropping dropping) {
    var clean = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
    var front = format == Format.MARKDOWN ? FRONT_MATTER.matcher(clean) : null;
    var title = "";
    if (front != null && front.find()) {
      var named = TITLE.matcher(front.group(1));
      title = named.find() ? named.group(1) : "";
      clean = clean.substring(front.end());
    }
    var page = page(html(clean, format));
    dropping.from(page);
    var sections = new HtmlSections(dropping);
    NodeTraversor.traverse(sections, page.body());
    return new ClauseMaker(language)
        .make(title.isEmpty() ? page.title() : title, sections.sections());
  }

  private static String html(String text, Format format) {
    return switch (format) {
      case HTML -> text;
      case MARKDOWN -> RENDERER.render(MARKDOWN.parse(text));
      case TEXT -> TextPage.html(text);
    };
  }

  private static Document page(String html) {
    var parser = org.jsoup.parser.Parser.htmlParser().setMaxDepth(DEEPEST);
    return parser.parseInput(html, "");
  }
}
