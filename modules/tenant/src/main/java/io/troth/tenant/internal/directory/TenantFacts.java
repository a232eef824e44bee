package io.troth.tenant.internal.directory;

import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.tenant.api.event.ApiKeyIssued;
import io.troth.tenant.api.event.ApiKeyRevoked;
import io.troth.tenant.api.event.StaffAccountCreated;
import io.troth.tenant.api.event.StaffAccountDisabled;
import io.troth.tenant.api.event.StaffSignInRefused;
import io.troth.tenant.api.event.StaffSignedIn;
import io.troth.tenant.api.event.TenantCreated;
import io.troth.tenant.api.event.TenantKeyDestroyed;
import io.troth.tenant.api.event.TenantKeyRenewed;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts of this module by name. */
@Singleton
final class TenantFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("tenant.created.v1", TenantCreated.class),
        new EventType<>("staff.account-created.v1", StaffAccountCreated.class),
        new EventType<>("staff.account-disabled.v1", StaffAccountDisabled.class),
        new EventType<>("staff.signed-in.v1", StaffSignedIn.class),
        new EventType<>("staff.sign-in-refused.v1", StaffSignInRefused.class),
        new EventType<>("key.issued.v1", ApiKeyIssued.class),
        new EventType<>("key.revoked.v1", ApiKeyRevoked.class),
        new EventType<>("tenant-key.renewed.v1", TenantKeyRenewed.class),
        new EventType<>("tenant-key.destroyed.v1", TenantKeyDestroyed.class));
  }
}
