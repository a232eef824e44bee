package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import java.util.Set;

/**
 * What a policy can be called in addresses. Some words are taken: pages beside those of the
 * policies stand, or may come to stand, at addresses of their own.
 */
final class Slugs {

  private static final String SHAPE = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

  /**
   * Segments that stand, or would, where a slug does; a test of the whole house looks for others.
   */
  static final Set<String> TAKEN =
      Set.of(
          "archive",
          "archived",
          "changes",
          "draft",
          "drafts",
          "import",
          "new",
          "revisions",
          "search",
          "versions");

  private Slugs() {}

  /**
   * @throws Problem invalid-input
   */
  static void require(String slug) {
    if (!slug.matches(SHAPE)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "slug",
          "This cannot be a policy's slug.",
          "1 to 40 lower-case letters, digits and inner hyphens");
    }
    if (TAKEN.contains(slug)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "slug",
          "A page of Troth's own has this address, so no policy can.",
          "another slug, for example " + slug + "-policy");
    }
  }
}
