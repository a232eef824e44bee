package io.troth.testing;

import io.quarkus.arc.DefaultBean;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantState;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tenants {@code alpha} and {@code beta}, for modules that are tested without the tenant module;
 * where that one is present, its directory answers instead.
 */
@Singleton
@DefaultBean
public final class TwoTenants implements TenantDirectory {

  public static final TenantId ALPHA = TenantId.parse("01900000-0000-7000-8000-00000000000a");
  public static final TenantId BETA = TenantId.parse("01900000-0000-7000-8000-00000000000b");

  /** The {@code Host} header that reaches alpha. */
  public static final String ALPHA_HOST = "alpha.localhost";

  /** The {@code Host} header that reaches beta. */
  public static final String BETA_HOST = "beta.localhost";

  private static final List<TenantProfile> BOTH =
      List.of(profile(ALPHA, "alpha", "Alpha Ltd"), profile(BETA, "beta", "Beta GmbH"));

  private static TenantProfile profile(TenantId id, String slug, String name) {
    return new TenantProfile(
        id, slug, name, TenantState.ACTIVE, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
  }

  @Override
  public Optional<TenantProfile> bySlug(String slug) {
    return BOTH.stream().filter(tenant -> tenant.slug().equals(slug)).findFirst();
  }

  @Override
  public Optional<TenantProfile> byId(TenantId id) {
    return BOTH.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
  }

  @Override
  public List<TenantProfile> all() {
    return BOTH;
  }
}
