package io.troth.subject.internal;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.subject.internal.VaultTallyStatements.Tally;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.KeyGenerations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Whether identifying values are where they belong: in the vault, each under its person's key. */
@Singleton
final class VaultAudit implements ProtectionProbe {

  /** A key may wait a while for its renewal, as when every replica is down. */
  private static final Duration LATE = Duration.ofDays(14);

  private final VaultTallyStatements tallies;
  private final KeyGenerations keys;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  VaultAudit(
      VaultTallyStatements tallies,
      KeyGenerations keys,
      CurrentTenant tenant,
      InstantSource clock) {
    this.tallies = tallies;
    this.keys = keys;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "identity-vault";
  }

  @Override
  public String title() {
    return "Identity vault";
  }

  @Override
  public String protection() {
    return "pseudonymisation";
  }

  @Override
  public Optional<Reading> look() {
    var now = clock.instant();
    var age = keys.oldest().map(made -> Duration.between(made, now)).orElse(Duration.ZERO);
    return Optional.of(
        reading(tallies.count(tenant.require()), age, keys.renewedAfter())
            .shownAt("/admin/keys-rotation"));
  }

  /**
   * @param age of the oldest key
   * @param renewedAfter the age at which keys are renewed
   */
  static Reading reading(Tally tally, Duration age, Optional<Duration> renewedAfter) {
    var figure =
        ("%,d people under pseudonyms; %,d identifying values encrypted apart from them, %,d without"
                + " a key; the oldest key is %,d days old.")
            .formatted(tally.people(), tally.values(), tally.withoutKey(), age.toDays());
    if (tally.withoutKey() > 0) {
      return Reading.broken(figure);
    }
    var late = renewedAfter.filter(most -> age.compareTo(most.plus(LATE)) > 0);
    return late.isPresent() ? Reading.atRisk(figure) : Reading.kept(figure);
  }
}
