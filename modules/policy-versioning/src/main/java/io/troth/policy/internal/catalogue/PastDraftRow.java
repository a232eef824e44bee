package io.troth.policy.internal.catalogue;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.document.DocumentJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a draft said at an earlier revision. Never changes. */
@Entity
@Table(name = "policy_draft_past")
@IdClass(PastDraftKey.class)
@SuppressWarnings("NullAway.Init")
public class PastDraftRow {

  @Id @TenantId UUID tenantId;
  @Id UUID versionId;
  @Id long revision;

  @Column(columnDefinition = "mediumtext")
  String document;

  protected PastDraftRow() {}

  PastDraftRow(UUID versionId, long revision, String document) {
    this.versionId = versionId;
    this.revision = revision;
    this.document = document;
  }

  PolicyDocument document() {
    return DocumentJson.read(document, "");
  }
}
