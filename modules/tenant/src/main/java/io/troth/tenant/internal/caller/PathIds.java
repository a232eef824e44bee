package io.troth.tenant.internal.caller;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.util.UUID;

/** Identifiers in addresses. */
public final class PathIds {

  private PathIds() {}

  /**
   * The identifier.
   *
   * @throws Problem {@code not-found}: what is no identifier names nothing
   */
  public static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is nothing of that id.");
    }
  }
}
