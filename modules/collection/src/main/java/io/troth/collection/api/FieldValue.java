package io.troth.collection.api;

import java.math.BigDecimal;

/** What stands in a field of a record. {@code toString} shows nothing of it. */
public sealed interface FieldValue {

  /** As a text, to be looked through. */
  String text();

  record Text(String value) implements FieldValue {
    @Override
    public String text() {
      return value;
    }

    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  record Figure(BigDecimal value) implements FieldValue {
    @Override
    public String text() {
      return value.toPlainString();
    }

    @Override
    public String toString() {
      return "Figure[…]";
    }
  }

  record Flag(boolean value) implements FieldValue {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }
}
