package io.troth.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) of the few shapes Troth sends; nested no deeper than it ever is. */
final class JsonReader {

  private static final int DEEPEST = 64;
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  @Nullable Object whole() {
    var value = value();
    space();
    if (at < text.length()) {
      throw wrong();
    }
    return value;
  }

  private @Nullable Object value() {
    space();
    return switch (peek()) {
      case '{' -> deeper(this::members);
      case '[' -> deeper(this::items);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private interface Part {
    Object read();
  }

  private Object deeper(Part part) {
    if (++depth > DEEPEST) {
      throw wrong();
    }
    var read = part.read();
    depth--;
    return read;
  }

  private Map<String, @Nullable Object> members() {
    var members = new LinkedHashMap<String, @Nullable Object>();
    at++;
    if (ends('}')) {
      return members;
    }
    do {
      space();
      var name = string();
      expect(':');
      members.put(name, value());
    } while (goesOn('}'));
    return members;
  }

  private List<@Nullable Object> items() {
    var items = new ArrayList<@Nullable Object>();
    at++;
    if (ends(']')) {
      return items;
    }
    do {
      items.add(value());
    } while (goesOn(']'));
    return items;
  }

  private boolean ends(char end) {
    space();
    var ended = peek() == end;
    at += ended ? 1 : 0;
    return ended;
  }

  private boolean goesOn(char end) {
    if (ends(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    expect('"');
    var read = new StringBuilder();
    for (var letter = next(); letter != '"'; letter = next()) {
      if (letter < ' ') {
        throw wrong();
      }
      read.append(letter == '\\' ? escaped() : letter);
    }
    return read.toString();
  }

  private char escaped() {
    var letter = next();
    if (letter == 'u') {
      var code = 0;
      for (var i = 0; i < 4; i++) {
        var digit = Character.digit(next(), 16);
        if (digit < 0) {
          throw wrong();
        }
        code = code * 16 + digit;
      }
      return (char) code;
    }
    var known = ESCAPES.indexOf(letter);
    if (known < 0) {
      throw wrong();
    }
    return MEANT.charAt(known);
  }

  private Object number() {
    var from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    var digits = text.substring(from, at);
    try {
      return digits.matches("-?[0-9]{1,18}")
          ? (Object) Long.valueOf(digits)
          : Double.valueOf(digits);
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return meaning;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char letter) {
    space();
    if (next() != letter) {
      throw wrong();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private char next() {
    var letter = peek();
    at++;
    return letter;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON at position " + at);
  }
}
