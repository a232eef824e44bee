package io.troth.policy.internal;

import io.quarkus.arc.Unremovable;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Two tenants, made on first use, and keys to them. */
@Singleton
@Unremovable
public final class TwoCustomers {

  public static final String ALPHA_HOST = "alpha.localhost";
  public static final String BETA_HOST = "beta.localhost";

  private final Tenants tenants;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final ApiKeys keys;

  TwoCustomers(Tenants tenants, TenantDirectory directory, TenantScope scope, ApiKeys keys) {
    this.tenants = tenants;
    this.directory = directory;
    this.scope = scope;
    this.keys = keys;
  }

  public <T> T inAlpha(Supplier<T> work) {
    return scope.call(tenant("alpha").id(), work);
  }

  public <T> T inBeta(Supplier<T> work) {
    return scope.call(tenant("beta").id(), work);
  }

  public String alphaKey(KeyScope... scopes) {
    return inAlpha(() -> keys.issue("test", Set.of(scopes), Optional.empty()).secret());
  }

  public String betaKey(KeyScope... scopes) {
    return inBeta(() -> keys.issue("test", Set.of(scopes), Optional.empty()).secret());
  }

  private TenantProfile tenant(String slug) {
    return directory
        .bySlug(slug)
        .orElseGet(
            () ->
                tenants.create(
                    slug, "Example " + slug, Locale.ENGLISH, ZoneId.of("Europe/Berlin")));
  }
}
