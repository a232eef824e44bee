package io.troth.policy.internal.document;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import io.troth.policy.internal.document.Node.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in one language as Markdown: a front matter between lines of three hyphens, then one
 * section per clause. A heading of the second level always starts a clause and always carries its
 * id, so inside a clause headings begin at the third level.
 */
final class TextFile {

  private static final String FENCE = "---";
  private static final Pattern HEADING = Pattern.compile("## +(\\S.*?) +\\{#([^{}]*)}");
  private static final Pattern SECTION = Pattern.compile(" {0,3}#{1,2}(\\s.*)?");

  private final String file;
  private final Faults faults;

  TextFile(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Whether a line would begin a clause, rightly or not. */
  static boolean startsSection(String line) {
    return SECTION.matcher(line).matches();
  }

  PolicyText read(String content) {
    var lines = content.lines().toList();
    int end = endOfFrontMatter(lines);
    if (end < 0) {
      faults.add(file, new Place(1, 1), "has no front matter", "title between two lines of ---");
      return new PolicyText("", "", List.of());
    }
    var prefix = file + ": ";
    // The leading line keeps line numbers true.
    var yaml = "\n" + String.join("\n", lines.subList(1, end));
    var fields = Fields.of(NodeReader.yaml(yaml, prefix, faults), prefix, faults);
    var title = fields.text("title");
    var summary = fields.optionalText("changeSummary").map(BodyText::normal).orElse("");
    fields.refuseOthers();
    return new PolicyText(title, summary, clauses(lines, end + 1));
  }

  private static int endOfFrontMatter(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      return -1;
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE);
    return end < 0 ? end : end + 1;
  }

  private List<Clause> clauses(List<String> lines, int from) {
    var clauses = new ArrayList<Clause>();
    var heading = "";
    var id = "";
    var body = new ArrayList<String>();
    for (int i = from; i < lines.size(); i++) {
      var line = lines.get(i);
      var matcher = HEADING.matcher(line.stripTrailing());
      if (matcher.matches()) {
        close(clauses, id, heading, body, i);
        heading = matcher.group(1);
        id = matcher.group(2);
        body.clear();
      } else if (startsSection(line)) {
        faults.add(file, new Place(i + 1, 1), "a clause has no id", "## Heading {#clause-id}");
      } else {
        body.add(line);
      }
    }
    close(clauses, id, heading, body, lines.size());
    return clauses;
  }

  private void close(List<Clause> clauses, String id, String heading, List<String> body, int line) {
    var text = BodyText.normal(String.join("\n", body));
    if (!heading.isEmpty()) {
      clauses.add(new Clause(id, heading, text));
    } else if (!text.isEmpty()) {
      faults.add(
          file,
          new Place(Math.max(1, line), 1),
          "there is text before the first clause",
          "## Heading {#clause-id}");
    }
  }

  static String write(PolicyText text) {
    var front = new LinkedHashMap<String, Object>();
    front.put("title", text.title());
    if (!text.changeSummary().isEmpty()) {
      front.put("changeSummary", text.changeSummary());
    }
    var file = new StringBuilder(FENCE).append('\n').append(PolicyFolder.yaml(front));
    file.append(FENCE).append('\n');
    for (var clause : text.clauses()) {
      file.append("\n## ").append(clause.heading()).append(" {#").append(clause.id()).append("}\n");
      file.append('\n').append(clause.body()).append('\n');
    }
    return file.toString();
  }
}
