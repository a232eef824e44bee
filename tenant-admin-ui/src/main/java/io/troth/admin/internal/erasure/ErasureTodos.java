package io.troth.admin.internal.erasure;

import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.admin.internal.desk.Todo;
import io.troth.kernel.PageRequest;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.ErasureView;
import io.troth.retention.api.Erasures;
import io.troth.web.Permissions;
import io.troth.web.page.Tone;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Erasures that fail again and again wait for a person, and so do those that a hold keeps. */
@Singleton
public final class ErasureTodos {

  private static final PageRequest FEW = new PageRequest(Optional.empty(), 5);

  private final Desk desk;
  private final Erasures erasures;

  ErasureTodos(Desk desk, Erasures erasures) {
    this.desk = desk;
    this.erasures = erasures;
  }

  public List<Todo> today() {
    if (!desk.may(Permissions.SUBJECTS_ERASE)) {
      return List.of();
    }
    var stuck =
        of(ErasureState.RUNNING)
            .filter(one -> one.trouble().isPresent())
            .map(one -> todo(one, Tone.BROKEN, "Stopped", "An erasure cannot go on"));
    var held =
        of(ErasureState.HELD)
            .map(one -> todo(one, Tone.WAITS, "Held", "A legal hold keeps an erasure waiting"));
    return Stream.concat(stuck, held).toList();
  }

  private Stream<ErasureView> of(ErasureState state) {
    return erasures.list(Optional.of(state), FEW).items().stream();
  }

  private static Todo todo(ErasureView erasure, Tone tone, String state, String title) {
    return new Todo(
        tone,
        state,
        title,
        Names.pseudonym(erasure.person()),
        "See how far it is",
        ErasurePages.HERE + "/" + erasure.id());
  }
}
