package io.troth.subject.internal.look;

import io.troth.subject.api.IdentityField;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields as they stand in a column: their names in the order of their kinds, with commas. */
public final class FieldNames {

  private FieldNames() {}

  public static String text(Collection<IdentityField> fields) {
    return sorted(fields).stream().map(Enum::name).collect(Collectors.joining(","));
  }

  public static Set<IdentityField> parse(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(","))
            .map(IdentityField::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  public static List<IdentityField> sorted(Collection<IdentityField> fields) {
    return fields.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(fields));
  }
}
