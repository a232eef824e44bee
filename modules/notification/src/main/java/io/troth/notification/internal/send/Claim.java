package io.troth.notification.internal.send;

import static java.util.Comparator.naturalOrder;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A notice that this replica may send.
 *
 * @param until when the claim ends; nothing may be begun so late that the answer could come after
 * @param sendBy the last moment at which it keeps the date it tells of; empty where it tells of
 *     none
 * @param others what goes in the same mail, under this one's ids; none for most
 */
public record Claim(
    UUID notice,
    Topic topic,
    SubjectRef subject,
    String messageId,
    Instant plannedAt,
    UUID lease,
    Instant until,
    Optional<Instant> sendBy,
    List<Claim> others) {

  public Claim {
    others = List.copyOf(others);
  }

  /** A mail of its own. */
  public Claim(
      UUID notice,
      Topic topic,
      SubjectRef subject,
      String messageId,
      Instant plannedAt,
      UUID lease,
      Instant until,
      Optional<Instant> sendBy) {
    this(notice, topic, subject, messageId, plannedAt, lease, until, sendBy, List.of());
  }

  /** One mail, under the ids of the first. */
  static Claim together(List<Claim> claims) {
    return claims.get(0).with(claims.subList(1, claims.size()));
  }

  /** Each by itself, the one under whose ids the mail goes first. */
  public List<Claim> all() {
    return Stream.concat(Stream.of(with(List.of())), others.stream()).toList();
  }

  boolean isShared() {
    return !others.isEmpty();
  }

  /**
   * The last moment at which the mail keeps every date it tells of; empty where it tells of none.
   */
  Optional<Instant> latest() {
    return all().stream().flatMap(each -> each.sendBy().stream()).min(naturalOrder());
  }

  private Claim with(List<Claim> more) {
    return new Claim(notice, topic, subject, messageId, plannedAt, lease, until, sendBy, more);
  }
}
