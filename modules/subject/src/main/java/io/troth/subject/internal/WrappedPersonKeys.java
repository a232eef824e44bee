package io.troth.subject.internal;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The keys of people's identifying values as values to be wrapped anew. */
@Singleton
final class WrappedPersonKeys implements WrappedValues {

  private final AttributeStatements statements;
  private final CurrentTenant tenant;

  WrappedPersonKeys(AttributeStatements statements, CurrentTenant tenant) {
    this.statements = statements;
    this.tenant = tenant;
  }

  @Override
  public String id() {
    return "person-keys";
  }

  @Override
  public String title() {
    return "Keys of people's identifying values";
  }

  @Override
  public Purpose purpose() {
    return Purpose.VAULT;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    var owner = tenant.require();
    return statements.keysAfter(owner, last.map(Sql::uuid), limit).stream()
        .map(
            key ->
                new Stored(
                    Sql.bytes(key.ref().value()),
                    key.wrapped(),
                    PersonKey.context(owner, key.ref())))
        .toList();
  }

  @Override
  public void replace(List<Anew> values) {
    if (!values.isEmpty()) {
      statements.replaceKeys(tenant.require(), values);
    }
  }

  @Override
  public long count() {
    return statements.countKeys(tenant.require());
  }
}
