package io.troth.retention.internal.erasure;

import io.troth.retention.api.ErasureJournal;
import io.troth.retention.internal.journal.Journal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether the journal is as it was written, and whole. */
@Singleton
final class JournalAudit implements ErasureJournal {

  private final Journal journal;
  private final ErasureStatements erasures;

  JournalAudit(Journal journal, ErasureStatements erasures) {
    this.journal = journal;
    this.erasures = erasures;
  }

  @Override
  public State look() {
    var content = journal.read();
    var known = erasures.lastInJournal();
    var fault =
        content
            .fault()
            .or(
                () ->
                    known > content.last()
                        ? Optional.of(
                            "The journal ends at line %d, and line %d was written once."
                                .formatted(content.last(), known))
                        : Optional.empty());
    return new State(content.entries().size(), fault);
  }
}
