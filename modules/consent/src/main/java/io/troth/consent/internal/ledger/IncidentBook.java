package io.troth.consent.internal.ledger;

import io.troth.consent.api.Incidents;
import io.troth.consent.internal.facts.Keyset;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.web.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the incidents page by page. */
@Singleton
class IncidentBook implements Incidents {

  private static final String LIST = "incidents";
  private static final UUID LAST_OF_ALL = new UUID(-1, -1);

  private final LedgerStatements ledger;

  IncidentBook(LedgerStatements ledger) {
    this.ledger = ledger;
  }

  /** Where a page begins: before this instant, or at it and before this act. */
  private record Place(long before, UUID act) {

    static Place of(PageRequest page) {
      return Keyset.after(page, LIST, 2, Place::read)
          .orElse(new Place(Long.MAX_VALUE, LAST_OF_ALL));
    }

    private static Place read(List<String> key) {
      return new Place(Long.parseLong(key.get(0)), UUID.fromString(key.get(1)));
    }
  }

  @Override
  public Page<Incident> list(PageRequest page) {
    var place = Place.of(page);
    var found =
        ledger.incidents(Instant.ofEpochMilli(place.before()), place.act(), page.limit() + 1);
    return Page.cut(found, page.limit(), IncidentBook::cursor);
  }

  private static String cursor(Incident last) {
    return Cursor.encode(LIST, Long.toString(last.foundAt().toEpochMilli()), last.act().toString());
  }
}
