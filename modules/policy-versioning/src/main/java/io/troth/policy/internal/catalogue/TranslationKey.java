package io.troth.policy.internal.catalogue;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One text of a draft in one language. */
@SuppressWarnings("NullAway.Init")
public class TranslationKey implements Serializable {

  private static final long serialVersionUID = 1L;

  UUID tenantId;
  UUID versionId;
  String language;
  String part;

  public TranslationKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TranslationKey key
        && Objects.equals(tenantId, key.tenantId)
        && Objects.equals(versionId, key.versionId)
        && Objects.equals(language, key.language)
        && Objects.equals(part, key.part);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenantId, versionId, language, part);
  }
}
