package io.troth.notification.internal;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells of: a version that was published, or a correction of its wording, which moves
 * nobody's date.
 */
public record Topic(PolicyId policy, VersionId version, Optional<RevisionId> correction) {

  public static Topic of(PolicyId policy, VersionId version) {
    return new Topic(policy, version, Optional.empty());
  }

  /**
   * From what is stored.
   *
   * @param key see {@link #key()}
   * @param corrects see {@link #corrects()}
   */
  public static Topic of(PolicyId policy, UUID key, @Nullable UUID corrects) {
    return corrects == null
        ? of(policy, new VersionId(key))
        : new Topic(policy, new VersionId(corrects), Optional.of(new RevisionId(key)));
  }

  /** What one notice per person is counted by. */
  public UUID key() {
    return correction.map(RevisionId::value).orElseGet(version::value);
  }

  /** The version whose wording is corrected; null where it is no correction. */
  public @Nullable UUID corrects() {
    return correction.isPresent() ? version.value() : null;
  }
}
