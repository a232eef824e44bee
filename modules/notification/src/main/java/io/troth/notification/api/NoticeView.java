package io.troth.notification.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One notice to one person by mail.
 *
 * @param correction empty where it tells of the version itself
 * @param version that it tells or reminds of, or whose wording was corrected
 * @param secured whether the mail server took it over a connection known to be encrypted
 * @param messageId of the mail that is its evidence; of the one that would be, until there is one
 * @param reply what the mail server answered, code and text without addresses
 * @param mail the notice under whose ids one mail went that told of several changes, its own for
 *     that one; empty for a mail of its own
 */
public record NoticeView(
    UUID id,
    VersionId version,
    Optional<RevisionId> correction,
    SubjectRef subject,
    NoticeState state,
    String messageId,
    int attempts,
    Instant plannedAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> bouncedAt,
    boolean secured,
    Optional<String> reply,
    NoticeKind kind,
    Optional<UUID> mail) {

  /** How much it proves at this moment. */
  public NoticeStrength strength(Instant now) {
    return NoticeStrength.of(this, now);
  }
}
