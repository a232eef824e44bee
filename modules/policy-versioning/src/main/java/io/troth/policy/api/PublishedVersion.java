package io.troth.policy.api;

import io.troth.kernel.time.NoticePeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What standing and decisions need of an immutable version.
 *
 * @param publishedAt also the instant from which the platform notice is live
 * @param effectiveAt the version's date: start of its day in the tenant's zone
 * @param period the longer of what the version in force promised and the law pack's floor
 * @param declared the significance published; per person the computed one may be higher
 * @param contentHash of what was published as the version
 * @param corrections later wordings of the same version, ascending: they promise the same and bind
 *     as the version, so that standing never looks at them
 */
public record PublishedVersion(
    VersionId id,
    int number,
    Instant publishedAt,
    Instant effectiveAt,
    NoticePeriod period,
    Significance declared,
    String contentHash,
    Commitments commitments,
    List<Wording> corrections) {

  public PublishedVersion {
    corrections = List.copyOf(corrections);
  }

  /** A version nothing was corrected in. */
  public PublishedVersion(
      VersionId id,
      int number,
      Instant publishedAt,
      Instant effectiveAt,
      NoticePeriod period,
      Significance declared,
      String contentHash,
      Commitments commitments) {
    this(
        id,
        number,
        publishedAt,
        effectiveAt,
        period,
        declared,
        contentHash,
        commitments,
        List.of());
  }

  /** How the version reads now. */
  public Wording wording() {
    return corrections.isEmpty()
        ? new Wording(1, publishedAt, contentHash)
        : corrections.get(corrections.size() - 1);
  }

  /** The version with the hash of how it reads now. */
  public PublishedVersion asItReads() {
    return reading(wording().contentHash());
  }

  /**
   * The version with the hash of one of its wordings, for what is kept of the text that somebody
   * was shown; empty when none of them has this hash.
   */
  public Optional<PublishedVersion> asShown(String hash) {
    var known =
        contentHash.equals(hash)
            || corrections.stream().anyMatch(wording -> wording.contentHash().equals(hash));
    return known ? Optional.of(reading(hash)) : Optional.empty();
  }

  private PublishedVersion reading(String hash) {
    return new PublishedVersion(
        id, number, publishedAt, effectiveAt, period, declared, hash, commitments, corrections);
  }
}
