package io.troth.retention.internal.connector;

import io.troth.retention.internal.connector.WrappedStatements.Wrapped;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Secrets and passwords of connectors as values to be wrapped anew. */
@Singleton
final class WrappedSecrets implements WrappedValues {

  private static final int ID = 16;
  private static final byte NOW = 0;
  private static final byte EARLIER = 1;

  private final WrappedStatements statements;

  WrappedSecrets(WrappedStatements statements) {
    this.statements = statements;
  }

  @Override
  public String id() {
    return "connector-secrets";
  }

  @Override
  public String title() {
    return "Secrets and passwords of connectors";
  }

  @Override
  public Purpose purpose() {
    return Purpose.WEBHOOK;
  }

  /** A connector has up to two, which come together. */
  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    var found = new ArrayList<Stored>();
    var after = last.map(key -> Sql.uuid(Arrays.copyOf(key, ID)));
    for (var one : statements.secretsAfter(after, Math.max(1, limit / 2))) {
      found.add(stored(one, NOW, one.wrapped()));
      one.earlier().ifPresent(earlier -> found.add(stored(one, EARLIER, earlier)));
    }
    return List.copyOf(found);
  }

  private static Stored stored(Wrapped one, byte place, byte[] wrapped) {
    var key = ByteBuffer.allocate(ID + 1).put(Sql.bytes(one.id())).put(place).array();
    return new Stored(key, wrapped, Locker.secretOf(one.id()));
  }

  @Override
  public void replace(List<Anew> values) {
    for (var one : values) {
      var id = Sql.uuid(Arrays.copyOf(one.key(), ID));
      if (one.key()[ID] == NOW) {
        statements.replaceSecret(id, one.before(), one.after());
      } else {
        statements.replaceEarlier(id, one.before(), one.after());
      }
    }
  }

  @Override
  public long count() {
    return statements.countSecrets();
  }
}
