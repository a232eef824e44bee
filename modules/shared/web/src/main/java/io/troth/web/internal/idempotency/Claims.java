package io.troth.web.internal.idempotency;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Of several requests that begin at the same moment, one gets the claim; the others are late. */
@ApplicationScoped
class Claims {

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final TenantScope scope;

  Claims(Ledger ledger, TenantScope scope) {
    this.ledger = ledger;
    this.scope = scope;
  }

  Claim claim(TenantId owner, UUID id, byte @Nullable [] mac, Duration lease) {
    try {
      return scope.call(owner, () -> ledger.claim(owner, id, mac, lease));
    } catch (PersistenceException e) {
      if (late(e)) {
        return new Claim.Busy(A_MOMENT);
      }
      throw e;
    }
  }

  private static boolean late(PersistenceException fault) {
    return fault instanceof EntityExistsException
        || fault instanceof OptimisticLockException
        || fault instanceof PessimisticLockException
        || fault instanceof LockTimeoutException
        || fault instanceof ConstraintViolationException
        || fault instanceof LockAcquisitionException;
  }
}
