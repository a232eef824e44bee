package io.troth.policy.internal.catalogue;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tenant first, then the draft, then the revision. */
@SuppressWarnings("NullAway.Init")
public final class PastDraftKey implements Serializable {

  private static final long serialVersionUID = 1L;

  UUID tenantId;
  UUID versionId;
  long revision;

  public PastDraftKey() {}

  public PastDraftKey(UUID tenantId, UUID versionId, long revision) {
    this.tenantId = tenantId;
    this.versionId = versionId;
    this.revision = revision;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PastDraftKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(versionId, key.versionId)
        && revision == key.revision;
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, versionId, revision);
  }
}
