package io.troth.web.site;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantState;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Three tenants; {@code shut} is suspended. */
@Singleton
public class TestTenants implements TenantDirectory {

  private static final List<TenantProfile> TENANTS =
      List.of(
          tenant(1, "open", TenantState.ACTIVE),
          tenant(2, "shut", TenantState.SUSPENDED),
          tenant(3, "another", TenantState.ACTIVE));

  @Override
  public Optional<TenantProfile> bySlug(String slug) {
    return TENANTS.stream().filter(tenant -> tenant.slug().equals(slug)).findFirst();
  }

  @Override
  public Optional<TenantProfile> byId(TenantId id) {
    return TENANTS.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
  }

  @Override
  public List<TenantProfile> all() {
    return TENANTS;
  }

  private static TenantProfile tenant(long id, String slug, TenantState state) {
    return new TenantProfile(
        new TenantId(new UUID(0x7000, id)), slug, slug, state, Locale.ENGLISH, ZoneOffset.UTC);
  }
}
