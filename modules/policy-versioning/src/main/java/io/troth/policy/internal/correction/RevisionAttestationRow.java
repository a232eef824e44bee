package io.troth.policy.internal.correction;

import io.troth.kernel.Actor;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What somebody said of one edit of a correction. */
@Entity
@Table(name = "revision_attestation")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class RevisionAttestationRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID revisionId;
  long edit;

  @Enumerated(EnumType.STRING)
  Attestation.Statement kind;

  String language;
  String staffId;
  Instant attestedAt;

  protected RevisionAttestationRow() {}

  RevisionAttestationRow(UUID id, RevisionId revision, Attestation said) {
    this.id = id;
    this.revisionId = revision.value();
    this.edit = said.revision();
    this.kind = said.kind();
    this.language = said.language().orElse("");
    this.staffId = said.by().id();
    this.attestedAt = said.at();
  }

  Attestation view(VersionId version) {
    return new Attestation(
        version,
        edit,
        kind,
        Optional.of(language).filter(tag -> !tag.isEmpty()),
        new Actor(Actor.Kind.STAFF, staffId),
        attestedAt,
        "");
  }
}
