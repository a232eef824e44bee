package io.troth.policy.internal.authoring;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes clauses with stable ids of sections. */
final class ClauseMaker {

  private static final Pattern OWN_ID = Pattern.compile("\\s*\\{#([a-z0-9-]{1,64})}$");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:§\\s*)?[0-9IVX]{1,5}(?:[.)][0-9]{0,2})*\\s+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_ID = 40;
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_BODY = 20_000;

  private final boolean german;
  private final List<Clause> clauses = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  ClauseMaker(String language) {
    this.german = language.equals("de");
  }

  /**
   * @param title what the page calls itself; empty when it does not
   */
  PolicyText make(String title, List<Section> sections) {
    var rest = new ArrayList<>(sections);
    var name = title;
    if (isTitle(rest)) {
      name = heading(rest.get(0).heading());
      rest.set(0, new Section(0, "", rest.get(0).blocks()));
    }
    int level = rest.stream().mapToInt(Section::level).filter(each -> each > 0).min().orElse(1);
    clauses(rest, level);
    var shown = name.isBlank() ? clauses.isEmpty() ? "" : clauses.get(0).heading() : heading(name);
    return new PolicyText(shown, "", clauses);
  }

  /** The only heading of the first level names the whole. */
  private static boolean isTitle(List<Section> sections) {
    return !sections.isEmpty()
        && sections.get(0).level() == 1
        && sections.stream().filter(section -> section.level() == 1).count() == 1
        && sections.size() > 1;
  }

  private void clauses(List<Section> sections, int level) {
    String heading = "";
    var blocks = new ArrayList<String>();
    for (var section : sections) {
      if (section.level() > level && !(heading.isEmpty() && blocks.isEmpty())) {
        var words = heading(OWN_ID.matcher(section.heading()).replaceFirst(""));
        blocks.add("### " + MarkdownLine.escaped(words));
      } else {
        close(heading, blocks);
        heading = section.heading();
        blocks.clear();
      }
      blocks.addAll(section.blocks());
    }
    close(heading, blocks);
  }

  private void close(String heading, List<String> blocks) {
    if (heading.isEmpty() && blocks.isEmpty()) {
      return;
    }
    var own = OWN_ID.matcher(heading);
    var wanted = own.find() ? own.group(1) : "";
    var words = heading(own.replaceFirst(""));
    var shown = words.isEmpty() ? german ? "Einleitung" : "Introduction" : words;
    if (blocks.isEmpty()) {
      add(wanted, shown, MarkdownLine.asParagraph(MarkdownLine.escaped(shown)));
    }
    var bodies = bodies(blocks);
    for (int i = 0; i < bodies.size(); i++) {
      add(i == 0 ? wanted : "", i == 0 ? shown : shown + " (" + (i + 1) + ")", bodies.get(i));
    }
  }

  private void add(String wanted, String heading, String body) {
    var id = wanted.isEmpty() ? slug(heading) : wanted;
    var free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = id + "-" + i;
    }
    clauses.add(new Clause(free, heading, body));
  }

  /** A text that is too long for one clause goes on in the next. */
  private static List<String> bodies(List<String> blocks) {
    var bodies = new ArrayList<String>();
    var body = new StringBuilder();
    for (var block : blocks) {
      for (var piece : pieces(block)) {
        if (body.length() + piece.length() + 2 > LONGEST_BODY) {
          bodies.add(body.toString());
          body.setLength(0);
        }
        body.append(body.isEmpty() ? "" : "\n\n").append(piece);
      }
    }
    if (!body.isEmpty()) {
      bodies.add(body.toString());
    }
    return bodies;
  }

  private static List<String> pieces(String block) {
    var pieces = new ArrayList<String>();
    var rest = block;
    while (rest.length() > LONGEST_BODY / 2) {
      int cut = rest.lastIndexOf(' ', LONGEST_BODY / 2);
      int end = cut > 0 ? cut : LONGEST_BODY / 2;
      pieces.add(rest.substring(0, end).strip());
      rest = MarkdownLine.asParagraph(rest.substring(end).strip());
    }
    pieces.add(rest);
    return pieces;
  }

  static String slug(String heading) {
    var words = NUMBERED.matcher(heading).replaceFirst("").toLowerCase(Locale.ROOT);
    var german = words.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    var plain = Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var id = trimmed(NOT_LETTERS.matcher(plain).replaceAll("-"));
    var shorter = id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
    int hyphen = shorter.lastIndexOf('-');
    var whole = id.length() > LONGEST_ID && hyphen > 0 ? shorter.substring(0, hyphen) : shorter;
    return whole.isEmpty() ? "clause" : trimmed(whole);
  }

  private static String trimmed(String id) {
    return id.replaceAll("^-+|-+$", "");
  }

  private static String heading(String text) {
    var clean =
        text.codePoints()
            .filter(c -> Character.getType(c) != Character.FORMAT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll("\\s+", " ")
            .strip();
    return clean.length() <= LONGEST_HEADING
        ? clean
        : clean.substring(0, LONGEST_HEADING - 1).strip() + "…";
  }
}
