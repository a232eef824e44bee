package io.troth.kernel.law;

import java.util.Optional;

/**
 * What the law asks of announcing a change of a policy.
 *
 * @param noticeDays least days between the notice and the effect, at least 7
 * @param noticeSource where this number comes from
 * @param silenceBarredBy the rule because of which silence binds nobody; absent where using the
 *     service without objection may count as acceptance
 * @param mailNeededBy the rule because of which a notice in the service alone is not enough: each
 *     person needs a message they can keep; absent where none asks for it
 */
public record NoticeLaw(
    int noticeDays,
    String noticeSource,
    Optional<String> silenceBarredBy,
    Optional<String> mailNeededBy) {

  /** The stricter of two in each respect. */
  public NoticeLaw and(NoticeLaw other) {
    var longer = other.noticeDays > noticeDays ? other : this;
    return new NoticeLaw(
        longer.noticeDays,
        longer.noticeSource,
        silenceBarredBy.or(() -> other.silenceBarredBy),
        mailNeededBy.or(() -> other.mailNeededBy));
  }
}
