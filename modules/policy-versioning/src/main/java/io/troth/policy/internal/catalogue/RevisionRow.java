package io.troth.policy.internal.catalogue;

import io.troth.kernel.Actor;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.RevisionHead;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Wording;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.web.EntityTags;
import jakarta.persistence.Column;
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

/** A corrected wording of a version. Once published, nothing in it changes. */
@Entity
@Table(name = "version_revision")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
public class RevisionRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID policyId;
  UUID versionId;
  int number;
  long edit;

  @Column(columnDefinition = "mediumtext")
  String document;

  String contentHash;
  String reason;
  Instant begunAt;

  @Enumerated(EnumType.STRING)
  Actor.Kind begunKind;

  String begunBy;
  @Nullable Instant publishedAt;

  @Enumerated(EnumType.STRING)
  Actor.@Nullable Kind publisherKind;

  @Nullable String publisherId;

  protected RevisionRow() {}

  public RevisionRow(
      UUID id, VersionRow version, int number, PolicyDocument says, Instant at, Actor by) {
    this.id = id;
    this.policyId = version.policy().value();
    this.versionId = version.id().value();
    this.number = number;
    this.reason = "";
    this.begunAt = at;
    this.begunKind = by.kind();
    this.begunBy = by.id();
    write(says);
  }

  private void write(PolicyDocument says) {
    document = DocumentJson.canonical(says);
    contentHash = DocumentJson.hash(document);
  }

  /** Says something else, of which nothing has been said yet. */
  public void edit(long seen, PolicyDocument says, String why) {
    requireOpen(seen);
    write(says);
    reason = why;
    edit++;
  }

  /** Makes it how the version reads. */
  public void publish(long seen, Instant at, Actor by) {
    requireOpen(seen);
    publishedAt = at;
    publisherKind = by.kind();
    publisherId = by.id();
  }

  /**
   * Refuses unless this is being written, in the state that was seen.
   *
   * @throws Problem not-a-draft, stale-edit
   */
  public void requireOpen(long seen) {
    if (publishedAt != null) {
      throw Problem.of(
          PolicyProblem.NOT_A_DRAFT, "This correction is published: it stays as it is.");
    }
    EntityTags.requireCurrent(seen, edit);
  }

  public RevisionId id() {
    return new RevisionId(id);
  }

  public VersionId version() {
    return new VersionId(versionId);
  }

  public int number() {
    return number;
  }

  public long edits() {
    return edit;
  }

  public String contentHash() {
    return contentHash;
  }

  public String reason() {
    return reason;
  }

  public PolicyDocument document() {
    return DocumentJson.read(document, "");
  }

  public RevisionHead head() {
    return new RevisionHead(
        id(),
        new PolicyId(policyId),
        version(),
        number,
        edit,
        contentHash,
        reason,
        begunAt,
        new Actor(begunKind, begunBy),
        Optional.ofNullable(publishedAt),
        publisher());
  }

  private Optional<Actor> publisher() {
    return publisherKind == null || publisherId == null
        ? Optional.empty()
        : Optional.of(new Actor(publisherKind, publisherId));
  }

  Wording wording() {
    return new Wording(number, published(), contentHash);
  }

  Instant published() {
    return Objects.requireNonNull(publishedAt, "a correction that is being written has no date");
  }
}
