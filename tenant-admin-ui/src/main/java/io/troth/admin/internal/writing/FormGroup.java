package io.troth.admin.internal.writing;

import java.util.List;

/**
 * Commitments of one sort.
 *
 * @param key as in {@code policy.yaml}; {@code scope} for the keys that stand by themselves
 */
public record FormGroup(String key, Shape shape, List<FormField> fields) {

  /** How the commitments of a sort stand in a document. */
  public enum Shape {
    /** Any number, each with a name of its own. */
    LIST,
    /** One, always there. */
    RULE,
    /** One, or none. */
    OPTIONAL,
    /** Keys of the document itself. */
    SCOPE
  }

  public FormGroup {
    fields = List.copyOf(fields);
  }

  static FormGroup of(String key, Shape shape, FormField... fields) {
    return new FormGroup(key, shape, List.of(fields));
  }

  public boolean isList() {
    return shape == Shape.LIST;
  }

  /** The field by which the items of a list are told apart: the first. */
  public String name() {
    return fields.get(0).name();
  }
}
