package io.troth.demo.sample;

import io.quarkus.runtime.StartupEvent;
import io.troth.demo.sample.SamplePolicy.Sample;
import io.troth.policy.api.PolicyKind;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.api.Tenants;
import io.troth.web.PublicAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * Loads {@code engageware-shop}: a shop that knows nobody, with a cookie policy in force. A tenant
 * of its own, so that the story of the other one stays as short as it is.
 */
@ApplicationScoped
public class SampleShop {

  private static final String SLUG = "engageware-shop";
  private static final String KEY = "shop-publishable-key";
  private static final Sample POLICY =
      new Sample("cookies", PolicyKind.COOKIE_POLICY, "examples/shop/policies/cookies/v1");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int AFTER_THE_OTHERS = 9_001;

  private final DemoSettings settings;
  private final Tenants tenants;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final SamplePolicy policy;
  private final BrowserKeys keys;
  private final PublicAddress address;

  SampleShop(
      DemoSettings settings,
      Tenants tenants,
      TenantDirectory directory,
      TenantScope scope,
      SamplePolicy policy,
      BrowserKeys keys,
      PublicAddress address) {
    this.settings = settings;
    this.tenants = tenants;
    this.directory = directory;
    this.scope = scope;
    this.policy = policy;
    this.keys = keys;
    this.address = address;
  }

  void load(@Observes @Priority(AFTER_THE_OTHERS) StartupEvent event) {
    if (settings.enabled()) {
      scope.run(profile().id(), this::furnish);
    }
  }

  private TenantProfile profile() {
    return directory
        .bySlug(SLUG)
        .orElseGet(() -> tenants.create(SLUG, "Engageware Shop", Locale.ENGLISH, ZONE));
  }

  private void furnish() {
    new Keepsakes(settings.folder())
        .keep(KEY, () -> keys.issue("Shop", Set.of(address.base().toString())).key());
    policy.putInForce(POLICY, ZONE);
  }

  /** The key the shop's pages carry. */
  public String publishableKey() {
    return new Keepsakes(settings.folder()).find(KEY).orElse("");
  }

  /** Where the script comes from. */
  public URI troth() {
    return address.tenantBase(directory.bySlug(SLUG).orElseThrow());
  }
}
