package io.troth.policy.api.open;

import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What lists for the public show of a version.
 *
 * @param effectiveOn its date in the tenant's zone
 * @param significance what was declared when it was published
 * @param withdrawnAt empty unless it was taken back before its date
 * @param wordings every wording it ever had, ascending; never empty
 * @param wording the one that is meant: the newest, unless an earlier one was asked for
 */
public record OpenHead(
    VersionId id,
    int number,
    OpenState state,
    Instant publishedAt,
    LocalDate effectiveOn,
    Instant effectiveAt,
    Significance significance,
    Optional<Instant> withdrawnAt,
    List<Wording> wordings,
    Wording wording) {

  public OpenHead {
    wordings = List.copyOf(wordings);
  }

  /** SHA-256 of the canonical JSON of the wording that is meant, lower-case hex. */
  public String contentHash() {
    return wording.contentHash();
  }

  /** Whether its wording was ever corrected. */
  public boolean isCorrected() {
    return wordings.size() > 1;
  }

  /** Whether the wording that is meant is how the version reads now. */
  public boolean readsSo() {
    return wording.equals(wordings.get(wordings.size() - 1));
  }

  /** The same version as it read in one of its wordings. */
  public Optional<OpenHead> revision(int revision) {
    return wordings.stream()
        .filter(each -> each.revision() == revision)
        .map(
            each ->
                new OpenHead(
                    id,
                    number,
                    state,
                    publishedAt,
                    effectiveOn,
                    effectiveAt,
                    significance,
                    withdrawnAt,
                    wordings,
                    each))
        .findFirst();
  }
}
