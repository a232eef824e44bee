package io.troth.tenant.internal;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/** Two tenants, made on first use. */
@Singleton
public final class Fixtures {

  public static final String ALPHA_HOST = "alpha.localhost";
  public static final String BETA_HOST = "beta.localhost";

  private final Tenants tenants;
  private final TenantDirectory directory;
  private final TenantScope scope;

  Fixtures(Tenants tenants, TenantDirectory directory, TenantScope scope) {
    this.tenants = tenants;
    this.directory = directory;
    this.scope = scope;
  }

  public TenantProfile alpha() {
    return tenant("alpha");
  }

  public TenantProfile beta() {
    return tenant("beta");
  }

  public <T> T inAlpha(Supplier<T> work) {
    return scope.call(alpha().id(), work);
  }

  public <T> T inBeta(Supplier<T> work) {
    return scope.call(beta().id(), work);
  }

  public TenantId id(String slug) {
    return tenant(slug).id();
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
