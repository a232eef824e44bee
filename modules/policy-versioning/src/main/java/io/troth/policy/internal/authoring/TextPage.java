package io.troth.policy.internal.authoring;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Plain text as a page: what looks like a heading becomes one. */
final class TextPage {

  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-*•–]\\s+");
  private static final Pattern SUBNUMBER = Pattern.compile("^\\d{1,2}\\.\\d{1,2}\\.?\\s.*");
  private static final Pattern NUMBER = Pattern.compile("^(?:§\\s*)?\\d{1,2}[.)]?\\s+\\p{Lu}.*");
  private static final Pattern UNDERLINE = Pattern.compile("^[=_-]{3,}$");
  private static final String ENDS = ".,;:!?";
  private static final int LONGEST_HEADING = 90;

  private TextPage() {}

  static String html(String text) {
    var html = new StringBuilder();
    boolean first = true;
    for (var paragraph : GAP.split(text.replace("\r\n", "\n").strip())) {
      var lines = paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      block(html, lines, first);
      first = false;
    }
    return html.toString();
  }

  private static void block(StringBuilder html, List<String> lines, boolean first) {
    int from = 0;
    if (!lines.isEmpty() && isHeading(lines)) {
      heading(html, lines.get(0), first);
      from = lines.size() > 1 && UNDERLINE.matcher(lines.get(1)).matches() ? 2 : 1;
    }
    var rest = lines.subList(from, lines.size());
    if (!rest.isEmpty() && rest.stream().anyMatch(line -> BULLET.matcher(line).find())) {
      items(html, rest);
    } else if (!rest.isEmpty()) {
      html.append("<p>").append(Entities.escape(String.join(" ", rest))).append("</p>\n");
    }
  }

  private static boolean isHeading(List<String> lines) {
    var line = lines.get(0);
    if (line.length() > LONGEST_HEADING || BULLET.matcher(line).find()) {
      return false;
    }
    if (lines.size() > 1 && UNDERLINE.matcher(lines.get(1)).matches()) {
      return true;
    }
    var ends = ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    var stands = lines.size() == 1 || NUMBER.matcher(line).matches() || isLoud(line);
    return stands && !ends;
  }

  private static boolean isLoud(String line) {
    return line.chars().anyMatch(Character::isLetter)
        && line.chars().noneMatch(Character::isLowerCase);
  }

  private static void heading(StringBuilder html, String line, boolean first) {
    var numbered = NUMBER.matcher(line).matches();
    var level = SUBNUMBER.matcher(line).matches() ? "h3" : first && !numbered ? "h1" : "h2";
    html.append('<').append(level).append('>').append(Entities.escape(line));
    html.append("</").append(level).append(">\n");
  }

  private static void items(StringBuilder html, List<String> lines) {
    boolean open = false;
    for (var line : lines) {
      var bullet = BULLET.matcher(line);
      if (bullet.find()) {
        html.append(open ? "</li>" : "<ul>").append("<li>");
        html.append(Entities.escape(line.substring(bullet.end())));
        open = true;
      } else {
        html.append(open ? " " : "<p>").append(Entities.escape(line)).append(open ? "" : "</p>");
      }
    }
    html.append(open ? "</li></ul>\n" : "\n");
  }
}
