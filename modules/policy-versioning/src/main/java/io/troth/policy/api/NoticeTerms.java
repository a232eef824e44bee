package io.troth.policy.api;

import io.troth.policy.api.Commitments.Channel;
import java.util.Set;

/**
 * How far ahead and by which channels changes of one significance are announced.
 *
 * @param days notice period in days, 7 to 365
 * @param channels what people may rely on; beyond it Troth mails whom it can reach, because a mail
 *     is the evidence from which a person's own period runs
 * @param clauses ids of the clauses that say so
 */
public record NoticeTerms(int days, Set<Channel> channels, Set<String> clauses) {

  public NoticeTerms {
    channels = Set.copyOf(channels);
    clauses = Set.copyOf(clauses);
  }

  /** Whether these keep everything that the others promise. */
  public boolean keep(NoticeTerms others) {
    return days >= others.days && channels.containsAll(others.channels);
  }
}
