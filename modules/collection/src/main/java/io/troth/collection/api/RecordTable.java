package io.troth.collection.api;

/**
 * What set-based statements of other rooms may name of collected records: enough to find those
 * whose time is over, and to delete them, never what they say. The names stay as long as this type
 * does. Times are epoch milliseconds.
 */
public final class RecordTable {

  /** The table; its key is {@code tenant_id}, {@link #CATEGORY}, {@link #ID}. */
  public static final String NAME = "collected_record";

  /** Id of the category in the inventory, at most 60 characters. */
  public static final String CATEGORY = "category";

  /** Of the record, 16 bytes, growing with time (UUIDv7). */
  public static final String ID = "id";

  /** Whose it is, 16 bytes; null for data that are not personal. */
  public static final String SUBJECT = "subject_id";

  /** Id of the purpose it was collected for, at most 100 characters. */
  public static final String PURPOSE = "purpose";

  /** When it was collected. */
  public static final String COLLECTED_AT = "collected_at";

  /**
   * Since when it is only kept and not used any more (GDPR Article 18); null while it may be used.
   */
  public static final String RESTRICTED_AT = "restricted_at";

  private RecordTable() {}
}
