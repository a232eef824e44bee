package io.troth.collection.api;

/**
 * Something in the inventory that does not fit: with itself, or with the policy in force.
 *
 * @param category whose it is
 * @param message one English sentence, for staff
 */
public record InventoryLint(String category, Rule rule, String message) {

  /** What is looked for. */
  public enum Rule {
    /** Personal and non-personal in one jurisdiction: nothing of it is taken. */
    CONTRADICTION(true),
    /** Nobody said what it is in law: nothing of it is taken. */
    UNCLASSIFIED(true),
    /** No version in force names it: nothing of it is taken. */
    NOT_PROMISED(true),
    /** A version in force names it, and the inventory does not: nothing of it is taken. */
    NOT_LISTED(true),
    /** A purpose that no version in force uses it for. */
    PURPOSE_NOT_PROMISED(false),
    /** A version in force uses it for a purpose that needs no field here. */
    PURPOSE_WITHOUT_FIELDS(false),
    /** A source that no version in force names. */
    SOURCE_NOT_PROMISED(false),
    /** A field that no purpose needs (GDPR Article 5(1)(c)). */
    FIELD_WITHOUT_PURPOSE(false),
    /** Personal data that no version in force promises to erase (GDPR Article 13(2)(a)). */
    NO_RETENTION(false);

    private final boolean stops;

    Rule(boolean stops) {
      this.stops = stops;
    }

    /** Whether nothing of the category is taken because of it. */
    public boolean stops() {
      return stops;
    }
  }
}
