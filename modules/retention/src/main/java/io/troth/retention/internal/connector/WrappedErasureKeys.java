package io.troth.retention.internal.connector;

import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The keys of erasures that wait for an answer, as values to be wrapped anew. */
@Singleton
final class WrappedErasureKeys implements WrappedValues {

  private final WrappedStatements statements;

  WrappedErasureKeys(WrappedStatements statements) {
    this.statements = statements;
  }

  @Override
  public String id() {
    return "connector-erasure-keys";
  }

  @Override
  public String title() {
    return "Keys of erasures that systems outside have not answered";
  }

  @Override
  public Purpose purpose() {
    return Purpose.VAULT;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    return statements.keysAfter(last.map(Sql::uuid), limit).stream()
        .map(one -> new Stored(Sql.bytes(one.id()), one.wrapped(), Locker.keyOf(one.id())))
        .toList();
  }

  @Override
  public void replace(List<Anew> values) {
    values.forEach(one -> statements.replaceKey(Sql.uuid(one.key()), one.before(), one.after()));
  }

  @Override
  public long count() {
    return statements.countKeys();
  }
}
