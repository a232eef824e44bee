package io.troth.tenant.internal.provider;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The secret with which the tenant speaks to its provider, as a value to be wrapped anew. */
@Singleton
final class SealedSecrets implements WrappedValues {

  /** More than a sign-in at a provider lasts: what browsers keep meanwhile is under the key too. */
  private static final Duration TRIPS = Duration.ofHours(1);

  private final ProviderStatements statements;
  private final CurrentTenant tenant;

  SealedSecrets(ProviderStatements statements, CurrentTenant tenant) {
    this.statements = statements;
    this.tenant = tenant;
  }

  @Override
  public String id() {
    return "people-provider";
  }

  @Override
  public String title() {
    return "Secret for the sign-in of people";
  }

  @Override
  public Purpose purpose() {
    return Purpose.SIGN_IN;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    return last.isPresent() ? List.of() : stored();
  }

  private List<Stored> stored() {
    return statements
        .find(tenant.require())
        .flatMap(StoredProvider::sealedSecret)
        .map(secret -> new Stored(Sql.bytes(tenant.require().value()), secret, Seals.SECRET))
        .stream()
        .toList();
  }

  @Override
  public void replace(List<Anew> values) {
    values.forEach(one -> statements.reseal(tenant.require(), one.before(), one.after()));
  }

  @Override
  public long count() {
    return stored().size();
  }

  @Override
  public Duration outlives() {
    return TRIPS;
  }
}
