package io.troth.policy.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.troth.policy.internal.document.Node.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML or JSON into {@link Node}s; text that is neither is refused at once. Built on tokens,
 * so that anchors are not expanded (a small file cannot become a huge one) and every value keeps
 * its place.
 */
final class NodeReader {

  private static final int DEEPEST = 16;
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxDocumentLength(DocumentLimits.DOCUMENT_CHARACTERS)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();
  private static final JsonFactory YAML =
      YAMLFactory.builder().streamReadConstraints(LIMITS).build();

  private final JsonParser parser;
  private final String prefix;
  private final Faults faults;

  private NodeReader(JsonParser parser, String prefix, Faults faults) {
    this.parser = parser;
    this.prefix = prefix;
    this.faults = faults;
  }

  static Node json(String text, String prefix, Faults faults) {
    return read(JSON, text, prefix, faults);
  }

  static Node yaml(String text, String prefix, Faults faults) {
    var bad = text.codePoints().filter(NodeReader::isForbidden).findFirst();
    if (bad.isPresent()) {
      // The parser reads ahead and would tell the place where it stood.
      throw faults.broken(
          prefix, placeOf(text, text.indexOf(bad.getAsInt())), "this character is not allowed");
    }
    return read(YAML, text, prefix, faults);
  }

  /** What YAML calls not printable. */
  private static boolean isForbidden(int c) {
    boolean blank = c == '\t' || c == '\n' || c == '\r' || c == 0x85;
    return (Character.isISOControl(c) && !blank)
        || Character.getType(c) == Character.SURROGATE
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static Place placeOf(String text, int index) {
    var before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, index - before.lastIndexOf('\n'));
  }

  private static Node read(JsonFactory factory, String text, String prefix, Faults faults) {
    if (text.length() > DocumentLimits.DOCUMENT_CHARACTERS) {
      faults.add(
          prefix, "is too long", "at most " + DocumentLimits.DOCUMENT_CHARACTERS + " characters");
      return new Node.Absent(Place.UNKNOWN);
    }
    try (var parser = factory.createParser(text)) {
      return new NodeReader(parser, prefix, faults).document();
    } catch (JsonProcessingException e) {
      throw faults.broken(prefix, place(e), words(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node document() throws IOException {
    if (parser.nextToken() == null) {
      return new Node.Absent(new Place(1, 1));
    }
    var root = value("");
    if (parser.nextToken() != null) {
      faults.add(prefix, place(), "there is more after the end of the document", "one document");
    }
    return root;
  }

  private Node value(String path) throws IOException {
    var place = place();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(place, path);
      case START_ARRAY -> sequence(place, path);
      case VALUE_NULL -> new Node.Absent(place);
      default -> new Node.Scalar(place, Objects.requireNonNullElse(parser.getText(), ""));
    };
  }

  private Node mapping(Place place, String path) throws IOException {
    var entries = new LinkedHashMap<String, Node>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var keyPlace = place();
      var key = Objects.requireNonNullElse(parser.currentName(), "");
      var inner = path.isEmpty() ? key : path + "." + key;
      parser.nextToken();
      if (entries.put(key, value(inner)) != null) {
        faults.add(prefix + inner, keyPlace, "is there twice", "once");
      }
    }
    return new Node.Mapping(place, entries);
  }

  private Node sequence(Place place, String path) throws IOException {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(path + "[" + items.size() + "]"));
    }
    return new Node.Sequence(place, items);
  }

  private Place place() {
    var location = parser.currentTokenLocation();
    return new Place(location.getLineNr(), location.getColumnNr());
  }

  private static Place place(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      // What Jackson tells is the end of the token before.
      return new Place(
          marked.getProblemMark().getLine() + 1, marked.getProblemMark().getColumn() + 1);
    }
    var location = e.getLocation();
    return location == null
        ? Place.UNKNOWN
        : new Place(location.getLineNr(), location.getColumnNr());
  }

  /** Without the excerpts of the text, which are indented. */
  private static String words(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining(": "));
  }
}
