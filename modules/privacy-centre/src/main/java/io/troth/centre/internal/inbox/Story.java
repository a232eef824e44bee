package io.troth.centre.internal.inbox;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.open.OpenAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a version is to one person at the moment of reading.
 *
 * @param document as it reads now
 * @param language tag of the language its words are in
 * @param dated the version's date
 * @param binds from when it binds or has bound the person; empty where that needs an act or
 *     evidence
 * @param restricts whether an objection stops what the change touches
 * @param before the version this one is compared with; empty for the first
 */
record Story(
    VersionId version,
    OpenAddress address,
    PolicyDocument document,
    String language,
    Course course,
    Instant dated,
    Optional<Instant> binds,
    boolean restricts,
    Optional<Before> before) {

  /** An earlier version of the same policy. */
  record Before(VersionId version, int number) {}

  /** Where it stands with the person. */
  enum Course {
    /** Nothing says yet that the person was told. */
    ANNOUNCED,
    /** It binds in time unless the person objects. */
    RUNNING,
    /** It binds only once accepted. */
    NEEDS_ACCEPTANCE,
    /** Accepted; its date is still to come. */
    ACCEPTED,
    /** The person objected. */
    OBJECTED,
    /** It binds the person now. */
    BINDS,
    /** A later version binds the person, or another took its place before it could. */
    PAST,
    /** Taken back before its date. */
    WITHDRAWN;

    /** Whether the person may still answer. */
    boolean isOpen() {
      return this == ANNOUNCED || this == RUNNING || this == NEEDS_ACCEPTANCE;
    }
  }

  PolicyText text() {
    return Objects.requireNonNull(document.texts().get(language));
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** Where the person reads it and decides. */
  String path() {
    return "/privacy/coming/" + version;
  }
}
