package io.troth.consent.api;

/**
 * What set-based statements of other rooms may name of which version binds whom: one row per
 * person, policy and stretch in which nothing changes, made while facts are written. The names stay
 * as long as this type does. Times are epoch milliseconds; a stretch without end lasts until the
 * greatest long.
 */
public final class BoundTable {

  /** The table; {@code tenant_id}, {@link #POLICY} and {@link #SUBJECT} begin its key. */
  public static final String NAME = "bound_span";

  /** The policy, 16 bytes. */
  public static final String POLICY = "policy_id";

  /** The person, 16 bytes. */
  public static final String SUBJECT = "subject_id";

  /** From when on, included. */
  public static final String FROM = "from_at";

  /** Until when, excluded. */
  public static final String UNTIL = "until_at";

  /** Number of the version; 0 while none binds. */
  public static final String NUMBER = "number";

  private BoundTable() {}
}
