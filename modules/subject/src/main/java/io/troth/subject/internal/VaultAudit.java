package io.troth.subject.internal;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.subject.internal.VaultTallyStatements.Tally;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether identifying values are where they belong: in the vault, each under its person's key. */
@Singleton
final class VaultAudit implements ProtectionProbe {

  private final VaultTallyStatements tallies;
  private final CurrentTenant tenant;

  VaultAudit(VaultTallyStatements tallies, CurrentTenant tenant) {
    this.tallies = tallies;
    this.tenant = tenant;
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
    return Optional.of(reading(tallies.count(tenant.require())));
  }

  static Reading reading(Tally tally) {
    var figure =
        "%,d people under pseudonyms; %,d identifying values encrypted apart from them, %,d without a key."
            .formatted(tally.people(), tally.values(), tally.withoutKey());
    return tally.withoutKey() > 0 ? Reading.broken(figure) : Reading.kept(figure);
  }
}
