package io.troth.policy.internal.catalogue;

import io.troth.kernel.Problem;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.catalogue.TimelineBuilder.Revised;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A version. Once published, nothing in it changes: every method that would refuses. */
@Entity
@Table(name = "policy_version")
@IdClass(RowKey.class)
@SuppressWarnings("NullAway.Init")
public class VersionRow {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  UUID policyId;
  int number;

  @Enumerated(EnumType.STRING)
  VersionState state;

  long revision;
  String title;

  @Column(columnDefinition = "mediumtext")
  String document;

  String contentHash;
  Instant createdAt;
  @Nullable Instant publishedAt;
  @Nullable String effectiveOn;
  @Nullable Instant effectiveAt;

  @Enumerated(EnumType.STRING)
  @Nullable Significance significance;

  @Enumerated(EnumType.STRING)
  @Nullable Significance floor;

  @Nullable Integer noticeDays;
  @Nullable Instant withdrawnAt;
  @Nullable Long draftRevision;
  @Nullable Boolean wordingAttested;

  protected VersionRow() {}

  VersionRow(UUID id, UUID policyId, int number, PolicyDocument says, Instant createdAt) {
    this.id = id;
    this.policyId = policyId;
    this.number = number;
    this.state = VersionState.DRAFT;
    this.createdAt = createdAt;
    write(says);
  }

  private void write(PolicyDocument says) {
    document = DocumentJson.canonical(says);
    contentHash = DocumentJson.hash(document);
    var text = says.texts().get(says.sourceLanguage());
    title = text == null ? "" : text.title();
  }

  void edit(long seen, PolicyDocument says) {
    requireDraft(seen);
    write(says);
    revision++;
  }

  /**
   * Makes the draft a published version.
   *
   * @param seen the revision that was reviewed
   */
  public void publish(long seen, Publication publication) {
    requireDraft(seen);
    state = VersionState.PUBLISHED;
    draftRevision = revision;
    wordingAttested = publication.wordingAttested();
    revision++;
    publishedAt = publication.publishedAt();
    effectiveOn = publication.effectiveOn().toString();
    effectiveAt = publication.effectiveAt();
    significance = publication.declared();
    floor = publication.floor();
    noticeDays = Math.toIntExact(publication.period().length().toDays());
  }

  /**
   * What publishing adds to a draft.
   *
   * @param wordingAttested whether two people said that its changed wording is editorial
   */
  public record Publication(
      Instant publishedAt,
      LocalDate effectiveOn,
      Instant effectiveAt,
      Significance declared,
      Significance floor,
      NoticePeriod period,
      boolean wordingAttested) {}

  /** Takes a published version back. */
  public void withdraw(Instant at) {
    if (!state.canBecome(VersionState.WITHDRAWN)) {
      throw new IllegalStateException("a version that is " + state + " cannot be withdrawn");
    }
    state = VersionState.WITHDRAWN;
    revision++;
    withdrawnAt = at;
  }

  /**
   * Refuses unless this is a draft in the state that was seen.
   *
   * @throws Problem not-a-draft, stale-edit
   */
  public void requireDraft(long seen) {
    requireDraft();
    EntityTags.requireCurrent(seen, revision);
  }

  public void requireDraft() {
    if (state != VersionState.DRAFT) {
      throw Problem.of(
          PolicyProblem.NOT_A_DRAFT, "This version is published: what it says stays as it is.");
    }
  }

  public VersionId id() {
    return new VersionId(id);
  }

  public PolicyId policy() {
    return new PolicyId(policyId);
  }

  public int number() {
    return number;
  }

  /** The revision of the draft as it is, or as it was published. */
  public long draftRevision() {
    return draftRevision == null ? revision : draftRevision;
  }

  public VersionState state() {
    return state;
  }

  public Instant effectiveAt() {
    return Objects.requireNonNull(effectiveAt, "a draft has no date");
  }

  public Instant publishedAt() {
    return Objects.requireNonNull(publishedAt, "a draft is not published");
  }

  public String contentHash() {
    return contentHash;
  }

  public PolicyDocument document() {
    return DocumentJson.read(document, "");
  }

  public VersionView view() {
    return new VersionView(head(), revision, contentHash, document());
  }

  VersionHead head() {
    return new VersionHead(
        id(),
        policy(),
        number,
        state,
        createdAt,
        Optional.ofNullable(publishedAt),
        Optional.ofNullable(effectiveOn).map(LocalDate::parse),
        Optional.ofNullable(effectiveAt),
        Optional.ofNullable(significance),
        Optional.ofNullable(withdrawnAt));
  }

  /**
   * @param corrections published ones of this version, ascending
   */
  TimelineBuilder.Entry entry(List<RevisionRow> corrections) {
    var says = document();
    var version =
        new PublishedVersion(
            id(),
            number,
            Objects.requireNonNull(publishedAt),
            effectiveAt(),
            NoticePeriod.ofDays(Objects.requireNonNull(noticeDays)),
            Objects.requireNonNull(significance),
            contentHash,
            says.commitments(),
            corrections.stream().map(RevisionRow::wording).toList());
    return new TimelineBuilder.Entry(
        version,
        says,
        corrections.stream().map(row -> new Revised(row.published(), row.document())).toList(),
        Objects.requireNonNull(floor),
        Boolean.TRUE.equals(wordingAttested),
        Optional.ofNullable(withdrawnAt));
  }
}
