package io.troth.policy.internal.board;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a {@link DayRow}: tenant first. */
public class DayKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable UUID tenantId;
  private @Nullable UUID versionId;
  private @Nullable String commitment;
  private @Nullable String day;

  public DayKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DayKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(versionId, key.versionId)
        && Objects.equals(commitment, key.commitment)
        && Objects.equals(day, key.day);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, versionId, commitment, day);
  }
}
