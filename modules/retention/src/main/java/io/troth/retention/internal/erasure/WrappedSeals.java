package io.troth.retention.internal.erasure;

import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What erasures under way have sealed, as values to be wrapped anew. */
@Singleton
final class WrappedSeals implements WrappedValues {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ErasureStatements erasures;

  WrappedSeals(ErasureStatements erasures) {
    this.erasures = erasures;
  }

  @Override
  public String id() {
    return "erasure-seals";
  }

  @Override
  public String title() {
    return "Whom systems outside are told to erase";
  }

  @Override
  public Purpose purpose() {
    return Purpose.VAULT;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    return erasures.sealedAfter(last.map(Sql::uuid).orElse(BEFORE_ALL), limit).entrySet().stream()
        .map(
            one ->
                new Stored(Sql.bytes(one.getKey()), one.getValue(), Sealer.context(one.getKey())))
        .toList();
  }

  @Override
  public void replace(List<Anew> values) {
    values.forEach(one -> erasures.reseal(Sql.uuid(one.key()), one.before(), one.after()));
  }

  @Override
  public long count() {
    return erasures.countSealed();
  }
}
