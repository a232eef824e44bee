package io.troth.policy.api;

import io.troth.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person of the staff said of one revision of a draft, and answers for.
 *
 * @param language tag of the language it is about; empty where it is about all
 * @param reason empty where none is asked for
 */
public record Attestation(
    VersionId version,
    long revision,
    Statement kind,
    Optional<String> language,
    Actor by,
    Instant at,
    String reason) {

  /** What can be said. */
  public enum Statement {
    /** What the clauses say has changed in wording only. Two people must say so. */
    WORDING,
    /** It may be published, by somebody else. */
    APPROVAL,
    /** The text of one language is in order before the law. */
    LEGAL
  }
}
