package io.troth.admin.internal.desk;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.VersionId;

/** How addresses of pages name a version. Pure. */
public final class Versions {

  private Versions() {}

  /** The version an address names; what no version can be called is not found. */
  public static VersionId id(String text) {
    try {
      return VersionId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such version.");
    }
  }
}
