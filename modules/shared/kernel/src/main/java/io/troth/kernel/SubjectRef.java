package io.troth.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The random pseudonym of a person (data subject) a tenant holds data on. The tenant's own
 * identifier, the e-mail address and every other identifying value live in the identity vault.
 */
public record SubjectRef(UUID value) implements Comparable<SubjectRef> {

  public SubjectRef {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static SubjectRef parse(String text) {
    return new SubjectRef(UUID.fromString(text));
  }

  @Override
  public int compareTo(SubjectRef other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
