package io.troth.admin.internal.writing;

import java.util.List;

/**
 * One field of a commitment as a form asks for it.
 *
 * @param name as in {@code policy.yaml}
 * @param options the closed list to choose from, as JSON has them; empty where there is none
 * @param optional whether it may be left empty, which then leaves the key out
 */
public record FormField(String name, Kind kind, List<String> options, boolean optional) {

  /** How a value is asked for and written. */
  public enum Kind {
    LINE,
    NUMBER,
    DATE,
    /** An ISO 8601 duration. */
    PERIOD,
    YES_NO,
    /** One text per language of the policy. */
    TEXTS,
    /** One of the options. */
    ONE,
    /** Any of the options. */
    SOME,
    /** Any of the options, in an order that means something. */
    ORDER,
    /** Free words. */
    WORDS,
    /** One of the categories of this policy. */
    CATEGORY,
    CATEGORIES,
    RECIPIENTS,
    PURPOSES,
    /** The clauses that say it. */
    CLAUSES
  }

  public FormField {
    options = List.copyOf(options);
  }

  static FormField of(String name, Kind kind, String... options) {
    return new FormField(name, kind, List.of(options), false);
  }

  static FormField optional(String name, Kind kind, String... options) {
    return new FormField(name, kind, List.of(options), true);
  }

  /** Whether its value is a list of words. */
  public boolean isList() {
    return switch (kind) {
      case SOME, ORDER, WORDS, CATEGORIES, RECIPIENTS, PURPOSES, CLAUSES -> true;
      default -> false;
    };
  }

  /** Whether a person ticks what is in the list. */
  public boolean isTicked() {
    return isList() && kind != Kind.WORDS && kind != Kind.ORDER;
  }
}
