package io.troth.web.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens when a process dies between two steps. */
@QuarkusTest
class LedgerIT {

  private static final TenantId TENANT = new TenantId(new UUID(0x7000, 1));
  private static final TenantId OTHER = new TenantId(new UUID(0x7000, 3));
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final byte[] MAC = new byte[32];

  @Inject Ledger ledger;
  @Inject Claims claims;
  @Inject TenantScope scope;

  @Test
  void aRequestWhoseServerDiedBeforeItsEffectMayBeTriedAgainAfterTheLease() {
    var id = new UUID(1, 1);

    assertThat(claim(id, Duration.ZERO)).isEqualTo(new Claim.Mine(0));
    assertThat(claim(id, LONG)).isEqualTo(new Claim.Mine(1));
    assertThat(claim(id, LONG)).isInstanceOf(Claim.Busy.class);
  }

  @Test
  void aRequestThatWasOvertakenKeepsNoAnswer() {
    var id = new UUID(1, 2);
    claim(id, Duration.ZERO);
    claim(id, LONG);

    assertThat(in(TENANT, () -> ledger.answered(id, 0, MAC, new byte[1]))).isFalse();
    assertThat(in(TENANT, () -> ledger.answered(id, 1, MAC, new byte[1]))).isTrue();
  }

  @Test
  void aRequestForgottenMayBeTriedAtOnce() {
    var id = new UUID(1, 3);
    claim(id, LONG);

    scope.run(TENANT, () -> ledger.forget(id, 0));

    assertThat(claim(id, LONG)).isEqualTo(new Claim.Mine(0));
  }

  @Test
  void aRequestThatTookEffectIsNeverServedAgain() {
    var id = new UUID(1, 4);
    claim(id, Duration.ZERO);

    scope.run(TENANT, () -> ledger.lost(id, 0));
    scope.run(TENANT, () -> ledger.forget(id, 1));

    assertThat(claim(id, LONG)).isInstanceOf(Claim.Lost.class);
  }

  @Test
  void tenantsDoNotMeet() {
    var id = new UUID(1, 5);
    claim(id, LONG);

    assertThat(claims.claim(OTHER, id, MAC, LONG)).isEqualTo(new Claim.Mine(0));
    assertThat(in(OTHER, () -> ledger.answered(id, 0, MAC, new byte[1]))).isTrue();
    assertThat(claim(id, LONG)).isInstanceOf(Claim.Busy.class);
  }

  private Claim claim(UUID id, Duration lease) {
    return claims.claim(TENANT, id, MAC, lease);
  }

  private <T> T in(TenantId tenant, Supplier<T> work) {
    return scope.call(tenant, work);
  }
}
