package io.troth.tenant.internal.directory;

import io.troth.eventbus.EventGoldenContract;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.api.event.ApiKeyIssued;
import io.troth.tenant.api.event.ApiKeyRevoked;
import io.troth.tenant.api.event.StaffAccountCreated;
import io.troth.tenant.api.event.StaffAccountDisabled;
import io.troth.tenant.api.event.StaffSignInRefused;
import io.troth.tenant.api.event.StaffSignedIn;
import io.troth.tenant.api.event.TenantCreated;
import io.troth.tenant.api.event.TenantKeyDestroyed;
import io.troth.tenant.api.event.TenantKeyRenewed;
import io.troth.web.KeyScope;
import io.troth.web.StaffRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantFactsTest {

  private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
  private static final UUID KEY = UUID.fromString("01900000-0000-7000-8000-0000000000e1");

  @Test
  void factsLookAsTheirFilesSay() {
    EventGoldenContract.verify(
        new TenantFacts(),
        List.of(
            new TenantCreated("example"),
            new StaffAccountCreated(ACCOUNT, StaffRole.EDITOR),
            new StaffAccountDisabled(ACCOUNT),
            new StaffSignedIn(ACCOUNT, "local"),
            new StaffSignInRefused(Optional.of(ACCOUNT), "local"),
            new ApiKeyIssued(KEY, Set.of(KeyScope.SUBJECTS)),
            new ApiKeyRevoked(KEY),
            new TenantKeyRenewed(Purpose.VAULT, 2),
            new TenantKeyDestroyed(Purpose.VAULT, 1)));
  }
}
