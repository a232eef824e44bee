package io.troth.policy.internal.board;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a {@link PageRow}: tenant first. */
public class PageKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable UUID tenantId;
  private @Nullable String page;

  public PageKey() {}

  PageKey(UUID tenantId, String page) {
    this.tenantId = tenantId;
    this.page = page;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(page, key.page);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, page);
  }
}
