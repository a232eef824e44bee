package io.troth.admin.internal.retention;

import io.troth.admin.internal.desk.Todo;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldView;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Holds that nobody has looked at for as long as was said. */
@Singleton
public final class HoldTodos {

  private final LegalHolds holds;

  HoldTodos(LegalHolds holds) {
    this.holds = holds;
  }

  public List<Todo> today(Reader reader) {
    var today = LocalDate.ofInstant(reader.now(), reader.zone());
    return holds.toReview(today).stream().map(HoldTodos::todo).toList();
  }

  private static Todo todo(HoldView view) {
    return new Todo(
        Tone.WAITS,
        "Waits for you",
        "A legal hold is to be looked at again",
        view.hold().reason(),
        "Keep or release it",
        HoldPages.HERE + "/" + view.hold().id());
  }
}
