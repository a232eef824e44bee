package io.troth.retention.internal.rule;

import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one record and of whoever it is about; the clock apart, all that its fate
 * depends on.
 *
 * @param bound which version of a policy binds the person and since when; nothing for policies of
 *     which none does, and for data of nobody
 * @param consentEnd when the person's consent to the record's purpose ended, by policy
 * @param lastActivity the newest sign of the person: end of the last day of a use, or their newest
 *     record
 * @param warnedAt when the person was told last that data of the category will be erased
 * @param held whether a legal hold covers it
 */
public record RecordFacts(
    String category,
    String purpose,
    Instant collectedAt,
    Optional<Instant> restrictedAt,
    Map<PolicyId, Bound> bound,
    Map<PolicyId, ConsentEnd> consentEnd,
    Optional<Instant> lastActivity,
    Optional<Instant> relationshipEnded,
    Optional<Instant> warnedAt,
    boolean held) {

  public RecordFacts {
    bound = Map.copyOf(bound);
    consentEnd = Map.copyOf(consentEnd);
  }

  /** The version that binds the person. */
  public record Bound(int version, Instant since) {}

  /** That a consent is none any more. */
  public record ConsentEnd(How how, Instant at) {}

  /** How it ended. */
  public enum How {
    /** By the person, or by somebody other than the person. */
    WITHDRAWN,
    /** It was refused, expired, or overtaken by another text. */
    OTHERWISE
  }
}
