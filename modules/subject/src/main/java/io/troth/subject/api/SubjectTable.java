package io.troth.subject.api;

/**
 * What set-based statements of other rooms may name of people: their pseudonyms, to make one row
 * for each of a stretch of them without carrying the pseudonyms through this process, and since
 * when they are known. The names stay as long as this type does.
 */
public final class SubjectTable {

  /** The table; {@code tenant_id} and {@link #ID} are its key, walked in this order. */
  public static final String NAME = "subject";

  /** The pseudonym, 16 bytes. */
  public static final String ID = "id";

  /** Epoch milliseconds. */
  public static final String REGISTERED_AT = "registered_at";

  private SubjectTable() {}
}
