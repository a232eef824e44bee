package io.troth.kernel;

import java.util.Optional;

/**
 * What part of a list is wanted.
 *
 * @param after opaque cursor taken from {@link Page#next()}; empty for the beginning
 * @param limit rows wanted, 1 to 200
 */
public record PageRequest(Optional<String> after, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
    }
  }

  public static PageRequest first() {
    return new PageRequest(Optional.empty(), DEFAULT_LIMIT);
  }
}
