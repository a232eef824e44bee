package io.troth.tenant.internal.directory;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenancy.TenantState;
import io.troth.tenant.api.Tenants;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Creates tenants, each inside its own scope from the first row on. */
@Singleton
final class TenantRegistry implements Tenants {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
  private static final Set<String> RESERVED =
      Set.of("www", "api", "admin", "operator", "mail", "static", "pk");
  private static final int MAX_NAME = 200;

  private final TenantFoundation foundation;
  private final TenantScope scope;
  private final UniqueIds ids;

  TenantRegistry(TenantFoundation foundation, TenantScope scope, UniqueIds ids) {
    this.foundation = foundation;
    this.scope = scope;
    this.ids = ids;
  }

  @Override
  public TenantProfile create(String slug, String name, Locale locale, ZoneId zone) {
    check(slug, name);
    var id = new TenantId(ids.next());
    var profile = new TenantProfile(id, slug, name.strip(), TenantState.ACTIVE, locale, zone);
    scope.run(id, () -> foundation.lay(profile));
    return profile;
  }

  private static void check(String slug, String name) {
    if (!SLUG.matcher(slug).matches() || RESERVED.contains(slug)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "slug",
          "This cannot be the first part of an address.",
          "1 to 40 lower-case letters, digits and inner hyphens, no reserved word");
    }
    if (name.isBlank() || name.length() > MAX_NAME || hasControls(name)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "name",
          "This cannot be a tenant's name.",
          "1 to 200 characters on one line");
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
