package io.troth.policy.internal.catalogue;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The composite id of this module's rows: tenant first. */
public class RowKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable UUID tenantId;
  private @Nullable UUID id;

  public RowKey() {}

  public RowKey(UUID tenantId, UUID id) {
    this.tenantId = tenantId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(id, key.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, id);
  }
}
