package io.troth.subject.spi;

import io.troth.kernel.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who the identities are that nobody knows, and whose they turned out to be. The room that links
 * them answers, so that there is one link and not a copy of it here.
 */
public interface AnonymousIdentities {

  /**
   * Which of these are anonymous identities, linked ones included; a fixed number of statements.
   */
  Set<SubjectRef> among(Collection<SubjectRef> refs);

  /** The anonymous identities that are linked to each of these people now. */
  Map<SubjectRef, List<SubjectRef>> linkedTo(Collection<SubjectRef> people);
}
