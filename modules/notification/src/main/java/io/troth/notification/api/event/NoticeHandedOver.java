package io.troth.notification.api.event;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code notice.handed-over.v1}: the mail server took this person's mail.
 *
 * @param zone the person's zone as known then; frozen with the evidence
 * @param replyCode the server's reply, 200 to 299
 * @param letter SHA-256 of the words the mail was written from, in hexadecimal; missing in facts of
 *     mails from before words could be chosen
 * @param mail where one mail told of several changes: the notice under whose ids it went, the same
 *     in the fact of each; missing for a mail of its own
 */
public record NoticeHandedOver(
    UUID notice,
    SubjectRef person,
    PolicyId policy,
    VersionId version,
    Instant at,
    Optional<ZoneId> zone,
    int replyCode,
    Optional<String> letter,
    Optional<UUID> mail)
    implements DomainEvent {

  @Override
  public Optional<SubjectRef> subject() {
    return Optional.of(person);
  }
}
