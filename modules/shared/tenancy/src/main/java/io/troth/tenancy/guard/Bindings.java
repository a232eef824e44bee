package io.troth.tenancy.guard;

import io.troth.kernel.TenantId;
import io.troth.tenancy.guard.Verdict.Fenced;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Watches the values bound to the tenant parameters of one prepared statement. */
final class Bindings {

  private final Fenced verdict;
  private final TenantAtHand atHand;
  private @Nullable TenantId boundFor;

  Bindings(Fenced verdict, TenantAtHand atHand) {
    this.verdict = verdict;
    this.atHand = atHand;
  }

  /** Called before a value reaches the driver. */
  void bind(int parameter, @Nullable Object value) throws TenancyViolation {
    if (!verdict.guards(parameter)) {
      return;
    }
    var tenant = require();
    if (!(value instanceof byte[] bytes) || !isIdOf(tenant, bytes)) {
      throw new TenancyViolation(
          "the value bound to tenant_id is not the id of the current tenant");
    }
    boundFor = tenant;
  }

  /** Called before the statement or a batch of it runs: the tenant may have changed since. */
  void requireSameTenant() throws TenancyViolation {
    if (!require().equals(boundFor)) {
      throw new TenancyViolation("the statement was bound for another tenant");
    }
  }

  void clear() {
    boundFor = null;
  }

  private TenantId require() throws TenancyViolation {
    var tenant = atHand.tenant();
    if (tenant == null) {
      throw new TenancyViolation("rows of tenants are touched and no tenant is bound");
    }
    return tenant;
  }

  private static boolean isIdOf(TenantId tenant, byte[] bytes) {
    if (bytes.length != 2 * Long.BYTES) {
      return false;
    }
    var buffer = ByteBuffer.wrap(bytes);
    return buffer.getLong() == tenant.value().getMostSignificantBits()
        && buffer.getLong() == tenant.value().getLeastSignificantBits();
  }
}
