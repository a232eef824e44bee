package io.troth.testing.sample;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The composite id of the sample entities: tenant first. */
public class TenantKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable UUID tenantId;
  private @Nullable UUID id;

  public TenantKey() {}

  public TenantKey(UUID tenantId, UUID id) {
    this.tenantId = tenantId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TenantKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(id, key.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, id);
  }
}
