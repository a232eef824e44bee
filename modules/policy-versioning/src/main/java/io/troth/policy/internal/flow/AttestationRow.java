package io.troth.policy.internal.flow;

import io.troth.kernel.Actor;
import io.troth.policy.api.Attestation;
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

/** What somebody said of a revision. */
@Entity
@Table(name = "attestation")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class AttestationRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID versionId;
  long revision;

  @Enumerated(EnumType.STRING)
  Attestation.Statement kind;

  String language;
  String staffId;
  String reason;
  Instant attestedAt;

  protected AttestationRow() {}

  AttestationRow(UUID id, Attestation said) {
    this.id = id;
    this.versionId = said.version().value();
    this.revision = said.revision();
    this.kind = said.kind();
    this.language = said.language().orElse("");
    this.staffId = said.by().id();
    this.reason = said.reason();
    this.attestedAt = said.at();
  }

  boolean isBy(Actor actor) {
    return staffId.equals(actor.id());
  }

  Attestation view() {
    return new Attestation(
        new VersionId(versionId),
        revision,
        kind,
        Optional.of(language).filter(tag -> !tag.isEmpty()),
        new Actor(Actor.Kind.STAFF, staffId),
        attestedAt,
        reason);
  }
}
