package io.troth.notification.internal.inbox;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.Inboxes;
import io.troth.notification.internal.inbox.InboxStatements.Found;
import io.troth.policy.api.VersionId;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows people their notices and keeps which they have opened. */
@ApplicationScoped
class InboxBook implements Inboxes {

  private static final String LIST = "inbox";

  private final InboxStatements statements;
  private final InstantSource clock;

  InboxBook(InboxStatements statements, InstantSource clock) {
    this.statements = statements;
    this.clock = clock;
  }

  @Override
  public Page<InboxEntry> of(SubjectRef person, PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
    var rows = statements.list(person, before, page.limit() + 1);
    return Page.cut(rows, page.limit(), last -> Cursor.encode(LIST, last.id().toString()));
  }

  @Override
  public long unread(SubjectRef person) {
    return statements.unread(person);
  }

  @Override
  @Transactional
  public InboxEntry open(SubjectRef person, UUID notice) {
    var found = require(person, notice);
    var entry = found.entry();
    if (entry.isRead()) {
      return entry;
    }
    var at = Instant.ofEpochMilli(clock.millis());
    statements.read(person, List.of(found.topic()), at);
    return new InboxEntry(
        entry.id(),
        entry.policy(),
        entry.kind(),
        entry.version(),
        entry.correction(),
        entry.at(),
        entry.mail(),
        entry.mailedAt(),
        Optional.of(at));
  }

  @Override
  @Transactional
  public void putBack(SubjectRef person, UUID notice) {
    statements.unread(person, require(person, notice).topic());
  }

  @Override
  @Transactional
  public void openAll(SubjectRef person) {
    var topics = statements.unreadTopics(person, MOST_AT_ONCE);
    statements.read(person, topics, clock.instant());
  }

  @Override
  public long readers(VersionId version) {
    return statements.readers(version);
  }

  private Found require(SubjectRef person, UUID notice) {
    return statements
        .find(person, notice)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such notice."));
  }
}
