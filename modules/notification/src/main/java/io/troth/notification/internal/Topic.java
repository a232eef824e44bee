package io.troth.notification.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.notification.api.NoticeKind;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells of: a version that was published; a correction of its wording, or the version
 * once more, both of which move nobody's date.
 *
 * @param reminder what a reminder of the version is counted by; empty where it is none
 */
public record Topic(
    PolicyId policy, VersionId version, Optional<RevisionId> correction, Optional<UUID> reminder) {

  /** A version or a correction of it. */
  public Topic(PolicyId policy, VersionId version, Optional<RevisionId> correction) {
    this(policy, version, correction, Optional.empty());
  }

  public static Topic of(PolicyId policy, VersionId version) {
    return new Topic(policy, version, Optional.empty());
  }

  /** A version that people are reminded of. */
  public static Topic reminding(PolicyId policy, VersionId version) {
    var name = UUID.nameUUIDFromBytes(("reminder of " + version).getBytes(UTF_8));
    return new Topic(policy, version, Optional.empty(), Optional.of(name));
  }

  /**
   * From what is stored.
   *
   * @param key see {@link #key()}
   * @param corrects see {@link #corrects()}
   * @param reminds the version of a reminder
   */
  public static Topic of(
      PolicyId policy, UUID key, @Nullable UUID corrects, @Nullable UUID reminds) {
    if (reminds != null) {
      return new Topic(policy, new VersionId(reminds), Optional.empty(), Optional.of(key));
    }
    return corrects == null
        ? of(policy, new VersionId(key))
        : new Topic(policy, new VersionId(corrects), Optional.of(new RevisionId(key)));
  }

  /** What one notice per person is counted by. */
  public UUID key() {
    return correction.map(RevisionId::value).or(() -> reminder).orElseGet(version::value);
  }

  public boolean isReminder() {
    return reminder.isPresent();
  }

  public NoticeKind kind() {
    if (isReminder()) {
      return NoticeKind.REMINDER;
    }
    return correction.isPresent() ? NoticeKind.CORRECTION : NoticeKind.VERSION;
  }

  /** The version whose wording is corrected; null where it is no correction. */
  public @Nullable UUID corrects() {
    return correction.isPresent() ? version.value() : null;
  }
}
