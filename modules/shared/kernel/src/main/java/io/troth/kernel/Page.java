package io.troth.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a keyset-paged list.
 *
 * @param next opaque cursor of the following page; empty on the last one
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next);
  }

  /**
   * Cuts a page out of {@code limit + 1} fetched rows: the extra row only says that there is more.
   *
   * @param cursor how the last row of the page is named in the next request
   */
  public static <T> Page<T> cut(List<T> fetched, int limit, Function<? super T, String> cursor) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, Optional.empty());
    }
    var items = fetched.subList(0, limit);
    return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
  }
}
