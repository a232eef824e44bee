package io.troth.notification.internal;

import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires what knows nothing of the container. */
@Singleton
final class MailBeans {

  @Produces
  @Singleton
  ReturnPaths returnPaths(MailSettings settings, TenantScope scope, TenantKeys keys) {
    return new ReturnPaths(
        settings.bounceDomain(),
        (tenant, message) -> scope.call(tenant, () -> keys.mac(Purpose.RETURN_PATH, message)));
  }
}
