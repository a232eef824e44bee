package io.troth.notification.api;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One notice as its person finds it in the inbox, whether or not a mail reached them: the notice is
 * live there from the moment it was planned.
 *
 * @param id of the newest round; a notice that is sent again moves to the top under a new one
 * @param correction empty where it is of no correction
 * @param at since when it stands there
 * @param mail how the mail that says the same fared
 * @param mailedAt when the mail server took that mail
 * @param readAt when the person opened it here; never a use and never an acceptance
 */
public record InboxEntry(
    UUID id,
    PolicyId policy,
    NoticeKind kind,
    VersionId version,
    Optional<RevisionId> correction,
    Instant at,
    NoticeState mail,
    Optional<Instant> mailedAt,
    Optional<Instant> readAt) {

  public boolean isRead() {
    return readAt.isPresent();
  }
}
