package io.troth.policy.internal.catalogue;

import io.troth.kernel.Actor;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.authoring.SharedDrafts.Edited;
import io.troth.policy.internal.document.DocumentJson;
import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;

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

  @Enumerated(EnumType.STRING)
  Actor.@Nullable Kind editorKind;

  @Nullable String editorId;
  @Nullable Instant editedAt;

  protected PastDraftRow() {}

  /**
   * @param editor who makes the next revision
   */
  PastDraftRow(UUID versionId, long revision, String document, Actor editor, Instant editedAt) {
    this.versionId = versionId;
    this.revision = revision;
    this.document = document;
    this.editorKind = editor.kind();
    this.editorId = editor.id();
    this.editedAt = editedAt;
  }

  /** Who made the next revision; empty where that was not kept. */
  Optional<Edited> edited() {
    return editorKind == null || editorId == null || editedAt == null
        ? Optional.empty()
        : Optional.of(new Edited(new Actor(editorKind, editorId), editedAt));
  }

  PolicyDocument document() {
    return DocumentJson.read(document, "");
  }
}
