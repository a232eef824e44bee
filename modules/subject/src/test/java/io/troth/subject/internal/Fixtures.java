package io.troth.subject.internal;

import io.troth.subject.api.SubjectRegistration;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.web.KeyScope;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Two tenants, their keys, and people who do not exist. */
@Singleton
final class Fixtures {

  static final String ALPHA_HOST = "alpha.localhost";
  static final String BETA_HOST = "beta.localhost";

  private final Tenants tenants;
  private final TenantDirectory directory;
  private final TenantScope scope;
  private final ApiKeys keys;

  Fixtures(Tenants tenants, TenantDirectory directory, TenantScope scope, ApiKeys keys) {
    this.tenants = tenants;
    this.directory = directory;
    this.scope = scope;
    this.keys = keys;
  }

  <T> T inAlpha(Supplier<T> work) {
    return scope.call(tenant("alpha").id(), work);
  }

  <T> T inBeta(Supplier<T> work) {
    return scope.call(tenant("beta").id(), work);
  }

  String alphaKey(KeyScope... scopes) {
    return inAlpha(() -> keys.issue("test", Set.of(scopes), Optional.empty()).secret());
  }

  TenantProfile tenant(String slug) {
    return directory
        .bySlug(slug)
        .orElseGet(
            () ->
                tenants.create(
                    slug, "Example " + slug, Locale.ENGLISH, ZoneId.of("Europe/Berlin")));
  }

  static SubjectRegistration person(String externalId) {
    return person(externalId, externalId + "@example.test");
  }

  static SubjectRegistration person(String externalId, String email) {
    return new SubjectRegistration(
        externalId,
        Optional.of(email),
        Optional.of("Person " + externalId),
        Optional.of(Locale.GERMAN),
        Optional.of(ZoneId.of("Europe/Vienna")),
        List.of());
  }

  static List<SubjectRegistration> people(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> person(prefix + "-" + i)).toList();
  }
}
