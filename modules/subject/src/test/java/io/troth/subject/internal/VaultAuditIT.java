package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.promise.Keeping;
import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.subject.api.Subjects;
import io.troth.subject.internal.VaultTallyStatements.Tally;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the promise board says of the vault is what lies in it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class VaultAuditIT {

  private static final Optional<Duration> MONTHS = Optional.of(Duration.ofDays(90));

  @Inject Fixtures fixtures;
  @Inject Subjects subjects;
  @Inject VaultTallyStatements tallies;
  @Inject @Any Instance<ProtectionProbe> probes;

  @Test
  void eachPersonIsCountedWithTheirValuesAndForTheirOwnTenant() {
    var before = alpha();
    var elsewhere = beta();

    fixtures.inAlpha(() -> subjects.upsert(Fixtures.person("vault-audit")));

    assertThat(alpha().people()).isEqualTo(before.people() + 1);
    assertThat(alpha().values()).isGreaterThan(before.values());
    assertThat(alpha().withoutKey()).isEqualTo(before.withoutKey());
    assertThat(beta()).isEqualTo(elsewhere);
  }

  @Test
  void theFigureSaysWhatIsThere() {
    assertThat(VaultAudit.reading(new Tally(1_200, 2_400, 0), Duration.ofDays(40), MONTHS))
        .isEqualTo(
            Reading.kept(
                "1,200 people under pseudonyms; 2,400 identifying values encrypted apart from them,"
                    + " 0 without a key; the oldest key is 40 days old."));
  }

  @Test
  void aValueWithoutAKeyIsAPromiseNotKept() {
    assertThat(VaultAudit.reading(new Tally(1, 2, 1), Duration.ZERO, MONTHS).keeping())
        .isEqualTo(Keeping.BROKEN);
  }

  @Test
  void aKeyThatIsNotRenewedInTimePutsThePromiseAtRisk() {
    var tally = new Tally(1, 2, 0);

    assertThat(VaultAudit.reading(tally, Duration.ofDays(95), MONTHS).keeping())
        .isEqualTo(Keeping.KEPT);
    assertThat(VaultAudit.reading(tally, Duration.ofDays(105), MONTHS).keeping())
        .isEqualTo(Keeping.AT_RISK);
    assertThat(VaultAudit.reading(tally, Duration.ofDays(105), Optional.empty()).keeping())
        .isEqualTo(Keeping.KEPT);
  }

  @Test
  void theEmbeddedDatabaseClaimsNoEncryptionAtRest() {
    var files = probes.stream().filter(probe -> probe.id().equals("database-files")).findFirst();

    assertThat(fixtures.inAlpha(() -> files.orElseThrow().look())).isEmpty();
  }

  private Tally alpha() {
    return fixtures.inAlpha(() -> tallies.count(fixtures.tenant("alpha").id()));
  }

  private Tally beta() {
    return fixtures.inBeta(() -> tallies.count(fixtures.tenant("beta").id()));
  }
}
