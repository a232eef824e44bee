package io.troth.centre.internal.held;

import io.troth.policy.api.page.PromiseTable.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page on a person's data shows.
 *
 * @param known what identifies the person, as it is kept
 */
record HeldSheet(Known known, List<Policy> policies) {

  /**
   * What is kept that identifies the person.
   *
   * @param reviewed when they last said that it is right
   * @param member whether they belong to an organisation
   */
  record Known(List<Item> items, String reviewed, boolean member) {}

  /**
   * One field of the profile.
   *
   * @param key as it stands in addresses
   * @param note what became of it
   * @param correct whether the person may correct it
   * @param delete what deleting it leads to; null where they may not
   * @param theirs who decides about it; null where the person does
   */
  record Item(
      String key,
      String label,
      String value,
      @Nullable String note,
      boolean correct,
      @Nullable String delete,
      @Nullable String theirs) {}

  /**
   * What one policy says.
   *
   * @param slug of the policy; also its place on the page
   * @param line which version it is, and whether it binds the person
   */
  record Policy(String slug, String title, String line, String href, List<Category> categories) {

    /** Whether a list of the categories helps to find one. */
    public boolean isLong() {
      return categories.size() > 6;
    }
  }

  /**
   * One category of data.
   *
   * @param facts where it comes from, where it is stored, what happens without it, how long it is
   *     kept
   * @param uses what it is used for
   */
  record Category(
      String id, String name, List<Cell> facts, List<Use> uses, List<String> recipients) {}

  /** What a category is used for, and why that is lawful. */
  record Use(String purpose, String basis) {}
}
