package io.troth.policy.internal.document;

import java.util.List;
import java.util.Map;

/** A piece of a YAML or JSON document that knows where it stands. Scalars are text. */
sealed interface Node {

  Place place();

  record Mapping(Place place, Map<String, Node> entries) implements Node {}

  record Sequence(Place place, List<Node> items) implements Node {}

  record Scalar(Place place, String text) implements Node {}

  /** Nothing was written where something could be. */
  record Absent(Place place) implements Node {}

  /** Line and column count from 1; a line of 0 means that the place is not known. */
  record Place(int line, int column) {

    static final Place UNKNOWN = new Place(0, 0);

    String words() {
      return line < 1 ? "" : "line " + line + ", column " + column + ": ";
    }
  }
}
