package io.troth.notification.internal.suppression;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Reachability;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows who cannot be reached. */
@ApplicationScoped
class ReachabilityBook implements Reachability {

  private static final String LIST = "unreachable";

  private final SuppressionStatements suppressions;

  ReachabilityBook(SuppressionStatements suppressions) {
    this.suppressions = suppressions;
  }

  @Override
  @Transactional
  public Page<Unreachable> list(PageRequest page) {
    var after = page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
    return Page.cut(
        suppressions.list(after, page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(LIST, last.subject().toString()));
  }

  @Override
  @Transactional
  public long count() {
    return suppressions.count();
  }

  @Override
  @Transactional
  public boolean reachable(SubjectRef subject) {
    return suppressions.among(List.of(subject)).isEmpty();
  }
}
