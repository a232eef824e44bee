package io.troth.web.internal.idempotency;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The composite id of a record: tenant first. */
public class RecordKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable UUID tenantId;
  private @Nullable UUID id;

  public RecordKey() {}

  RecordKey(UUID tenantId, UUID id) {
    this.tenantId = tenantId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(id, key.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, id);
  }
}
