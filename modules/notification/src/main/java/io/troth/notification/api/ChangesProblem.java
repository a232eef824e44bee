package io.troth.notification.api;

import io.troth.kernel.ProblemType;

/** Problems of following the stream of what happens. */
public enum ChangesProblem implements ProblemType {
  /** What follows the cursor is no longer kept whole. */
  CURSOR_EXPIRED("cursor-expired", 410, "What follows this cursor is no longer kept");

  private final String slug;
  private final int status;
  private final String title;

  ChangesProblem(String slug, int status, String title) {
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
