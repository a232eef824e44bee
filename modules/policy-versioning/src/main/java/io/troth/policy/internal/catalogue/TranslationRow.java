package io.troth.policy.internal.catalogue;

import io.troth.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Which words of the source a translated text was made for. */
@Entity
@Table(name = "draft_translation")
@IdClass(TranslationKey.class)
@SuppressWarnings("NullAway.Init")
class TranslationRow {

  @Id @TenantId UUID tenantId;
  @Id UUID versionId;
  @Id String language;
  @Id String part;
  String sourceHash;
  long revision;
  @Nullable String checkedBy;
  @Nullable Instant checkedAt;

  protected TranslationRow() {}

  TranslationRow(UUID versionId, String language, String part, String source, long seen) {
    this.versionId = versionId;
    this.language = language;
    this.part = part;
    madeFor(source, seen);
  }

  /** Somebody wrote it, or its source for the first time since it was right. */
  final void madeFor(String source, long seen) {
    sourceHash = source;
    revision = seen;
    checkedBy = null;
    checkedAt = null;
  }

  /** A person says that it fits. */
  void checked(Actor person, Instant at) {
    checkedBy = person.id();
    checkedAt = at;
  }

  boolean isMadeFor(String source) {
    return sourceHash.equals(source);
  }

  boolean isCheckedFor(String source) {
    return checkedBy != null && isMadeFor(source);
  }
}
