package io.troth.tenancy.internal;

import io.quarkus.arc.Arc;
import io.troth.tenancy.CurrentTenant;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate which tenant a session belongs to. Made by Hibernate by name, not by the
 * container, because the platform's own resolver knows text only and our ids are binary. Without a
 * tenant no session opens.
 */
public final class HibernateTenant implements CurrentTenantIdentifierResolver<UUID> {

  @Override
  public UUID resolveCurrentTenantIdentifier() {
    return Arc.container().select(CurrentTenant.class).get().require().value();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return false;
  }
}
