package io.troth.consent.api;

/**
 * What set-based statements of other rooms may name of where people stand with purposes that rest
 * on consent: one row per person, policy, purpose and stretch in which nothing changes. The names
 * and numbers stay as long as this type does. Times are epoch milliseconds; a stretch without end
 * lasts until the greatest long.
 */
public final class PurposeTable {

  /**
   * The table; {@code tenant_id}, {@link #POLICY}, {@link #PURPOSE} and {@link #SUBJECT} begin its
   * key.
   */
  public static final String NAME = "purpose_span";

  /** The policy, 16 bytes. */
  public static final String POLICY = "policy_id";

  /** Id of the purpose. */
  public static final String PURPOSE = "purpose";

  /** The person or device, 16 bytes. */
  public static final String SUBJECT = "subject_id";

  /** From when on, included. */
  public static final String FROM = "from_at";

  /** Until when, excluded. */
  public static final String UNTIL = "until_at";

  /** One of the numbers below, or another where neither was said nor ended anything. */
  public static final String STATE = "state";

  /** Given, or given anew. */
  public static final int GIVEN = 1;

  public static final int REFUSED = 2;
  public static final int WITHDRAWN = 3;
  public static final int EXPIRED = 4;
  public static final int INVALIDATED = 5;
  public static final int REVOKED = 6;

  private PurposeTable() {}
}
