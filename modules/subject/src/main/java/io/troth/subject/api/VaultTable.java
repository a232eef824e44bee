package io.troth.subject.api;

/**
 * What set-based statements of other rooms may name of the identity vault: who has a value of which
 * type since when, never the value, and only to read. Values are taken away by {@link
 * Attributes#forget}. The names stay as long as this type does.
 */
public final class VaultTable {

  /** The table; {@code tenant_id}, {@link #SUBJECT} and {@link #ATTRIBUTE} begin its key. */
  public static final String NAME = "vault_value";

  /** The person or device, 16 bytes. */
  public static final String SUBJECT = "subject_id";

  /** Name of an {@link AttributeType}. */
  public static final String ATTRIBUTE = "attribute";

  /** Epoch milliseconds; null for what was there before that was written down. */
  public static final String FIRST_SEEN_AT = "first_seen_at";

  private VaultTable() {}
}
