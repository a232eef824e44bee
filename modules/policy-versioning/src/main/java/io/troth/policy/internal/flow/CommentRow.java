package io.troth.policy.internal.flow;

import io.troth.kernel.Actor;
import io.troth.policy.api.Comment;
import io.troth.policy.api.Comment.Resolution;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.catalogue.RowKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A comment; its words never change. */
@Entity
@Table(name = "draft_comment")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
class CommentRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID versionId;
  String clause;
  String words;

  @Enumerated(EnumType.STRING)
  Actor.Kind actorKind;

  String actorId;
  Instant writtenAt;

  @Enumerated(EnumType.STRING)
  Actor.@Nullable Kind resolverKind;

  @Nullable String resolverId;
  @Nullable Instant resolvedAt;

  protected CommentRow() {}

  CommentRow(UUID id, VersionId draft, String clause, String words, Actor by, Instant at) {
    this.id = id;
    this.versionId = draft.value();
    this.clause = clause;
    this.words = words;
    this.actorKind = by.kind();
    this.actorId = by.id();
    this.writtenAt = at;
  }

  boolean isOn(VersionId version) {
    return versionId.equals(version.value());
  }

  void resolve(Actor by, Instant at) {
    if (resolvedAt == null) {
      resolverKind = by.kind();
      resolverId = by.id();
      resolvedAt = at;
    }
  }

  Comment view() {
    return new Comment(
        id,
        new VersionId(versionId),
        clause,
        words,
        new Actor(actorKind, actorId),
        writtenAt,
        Optional.ofNullable(resolvedAt).map(this::resolution));
  }

  private Resolution resolution(Instant at) {
    return new Resolution(
        new Actor(Objects.requireNonNull(resolverKind), Objects.requireNonNull(resolverId)), at);
  }
}
