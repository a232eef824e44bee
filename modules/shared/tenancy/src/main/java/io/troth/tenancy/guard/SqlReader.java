package io.troth.tenancy.guard;

import io.troth.tenancy.Exemption;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over the characters of a statement; see {@link SqlText}. */
final class SqlReader {

  private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]+|\\d+[eE]\\d+");
  private static final Pattern QUOTED_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");
  private static final Pattern EXEMPTION = Pattern.compile("\\s*exempt:\\s*([A-Z_]+)\\s*");
  private static final String PLAIN = "()=<>,.*+-/%!&";

  /** What the database forbids or means otherwise when two of it stand together. */
  private static final String NEVER_DOUBLE = "-&";

  /** Names to the database, words of the language to the parser. */
  private static final Set<String> NAMES = Set.of("number", "map");

  /** Words that open a door the rules do not watch. */
  private static final Set<String> NOT_TAKEN =
      Set.of(
          "table",
          "lateral",
          "outfile",
          "dumpfile",
          "load_file",
          "procedure",
          "returning",
          "handler",
          "prior",
          "connect",
          "qualify",
          "pivot",
          "unpivot",
          "apply");

  private final String sql;
  private final StringBuilder out;
  private int at;
  private int parameters;
  private int selects;
  private int intos;
  private @Nullable String firstWord;
  private @Nullable Exemption exemption;

  SqlReader(String sql) {
    this.sql = sql;
    this.out = new StringBuilder(sql.length() + 16);
  }

  SqlText read() {
    while (at < sql.length()) {
      step(sql.charAt(at));
    }
    if (intos > ("insert".equals(firstWord) ? 1 : 0)) {
      throw new Unfenced("'into' is taken as part of 'insert into' only");
    }
    return new SqlText(out.toString(), selects, exemption);
  }

  private void step(char c) {
    if (c == '\'' || c == '"') {
      literal(c);
    } else if (c == '`') {
      quotedName();
    } else if (c == '/' && next() == '*') {
      comment();
    } else if (c == '?') {
      parameter();
    } else if (Character.isDigit(c)) {
      number();
    } else if (isWordPart(c)) {
      word();
    } else {
      symbol(c);
    }
  }

  private void symbol(char c) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      out.append(' ');
      at++;
    } else if (c == '@' && next() == '@') {
      out.append("@@");
      at += 2;
    } else if (c == ';' && sql.substring(at + 1).isBlank()) {
      at = sql.length();
    } else if (PLAIN.indexOf(c) < 0 || isDouble(c) || c == '!' && next() != '=') {
      throw new Unfenced("the character '" + c + "' is not taken here");
    } else {
      out.append(c);
      at++;
    }
  }

  private boolean isDouble(char c) {
    return next() == c && NEVER_DOUBLE.indexOf(c) >= 0;
  }

  private char next() {
    return at + 1 < sql.length() ? sql.charAt(at + 1) : '\0';
  }

  /** The value does not matter to the rules, and how it is escaped must not matter either. */
  private void literal(char quote) {
    for (at++; at < sql.length(); at++) {
      var c = sql.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == quote && next() == quote) {
        at++;
      } else if (c == quote) {
        at++;
        out.append("'00'");
        return;
      }
    }
    throw new Unfenced("a literal has no end");
  }

  private void quotedName() {
    var end = sql.indexOf('`', at + 1);
    var name = end < 0 ? "" : sql.substring(at + 1, end);
    if (!QUOTED_NAME.matcher(name).matches()) {
      throw new Unfenced("a quoted name is empty, endless or unusual");
    }
    noteFirst("`");
    out.append('`').append(name).append('`');
    at = end + 1;
  }

  /** Comments say nothing to the parser; those that the database would execute are refused. */
  private void comment() {
    var end = sql.indexOf("*/", at + 2);
    var text = end < 0 ? "!" : sql.substring(at + 2, end);
    if (text.startsWith("!") || text.startsWith("M!")) {
      throw new Unfenced("a comment is endless or executable");
    }
    if (firstWord == null && EXEMPTION.matcher(text).matches()) {
      exemption = named(text);
    }
    out.append(' ');
    at = end + 2;
  }

  private static Exemption named(String comment) {
    var match = EXEMPTION.matcher(comment);
    var name = match.matches() ? match.group(1) : "";
    for (var exemption : Exemption.values()) {
      if (exemption.name().equals(name)) {
        return exemption;
      }
    }
    throw new Unfenced("there is no exemption " + name);
  }

  private void parameter() {
    if (Character.isDigit(next())) {
      throw new Unfenced("numbered parameters are not taken");
    }
    out.append(" ?").append(++parameters).append(' ');
    at++;
  }

  private void number() {
    var word = rest();
    if (!NUMBER.matcher(word).matches()) {
      throw new Unfenced("'" + word + "' is neither a number nor a name");
    }
    out.append(word);
  }

  private void word() {
    var word = rest();
    var lower = word.toLowerCase(Locale.ROOT);
    if (NOT_TAKEN.contains(lower)) {
      throw new Unfenced("the word '" + lower + "' is not taken");
    }
    noteFirst(lower);
    selects += lower.equals("select") ? 1 : 0;
    intos += lower.equals("into") ? 1 : 0;
    out.append(NAMES.contains(lower) ? "`" + word + "`" : word);
  }

  private void noteFirst(String word) {
    if (firstWord == null) {
      firstWord = word;
    }
  }

  private String rest() {
    var start = at;
    while (at < sql.length() && isWordPart(sql.charAt(at))) {
      at++;
    }
    return sql.substring(start, at);
  }

  private static boolean isWordPart(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
