package io.troth.notification.internal.suppression;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Shows what came back. */
@ApplicationScoped
class ReturnBook implements ReturnedMails {

  private static final String LIST = "returned";

  private final ReturnStatements returned;

  ReturnBook(ReturnStatements returned) {
    this.returned = returned;
  }

  @Override
  @Transactional
  public Page<Returned> list(Optional<ReturnKind> kind, PageRequest page) {
    var before = page.after().map(cursor -> Cursor.decodeId(LIST, cursor));
    return Page.cut(
        returned.list(kind, before, page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(LIST, last.id().toString()));
  }

  @Override
  @Transactional
  public Optional<Returned> find(UUID id) {
    return returned.find(id);
  }

  @Override
  @Transactional
  public Rates since(Instant from) {
    return new Rates(returned.taken(from), returned.counts(from));
  }
}
