package io.troth.collection.api;

import io.troth.kernel.ProblemType;

/** Problems of the inventory and of collecting. */
public enum CollectionProblem implements ProblemType {
  /** What a version in force promises changes through a published version only. */
  GOVERNED_BY_POLICY("governed-by-policy", 409, "The policy in force says something else"),
  /** The record is not collected; the member reason says why. */
  RECORD_REFUSED("record-refused", 422, "This may not be collected");

  private final String slug;
  private final int status;
  private final String title;

  CollectionProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
