package io.troth.retention.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a statement with its values, in their order. */
final class Clause {

  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  static Clause of(String sql, @Nullable Object... with) {
    return new Clause().and(sql, with);
  }

  Clause and(String sql, @Nullable Object... with) {
    text.append(sql);
    values.addAll(Arrays.asList(with));
    return this;
  }

  Clause and(Clause other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /** Question marks in parentheses for values of which there is at least one. */
  Clause in(Collection<?> all) {
    text.append("(?").append(", ?".repeat(all.size() - 1)).append(')');
    values.addAll(all);
    return this;
  }

  String text() {
    return text.toString();
  }

  @Nullable Object[] values() {
    return values.toArray();
  }
}
