package io.troth.kafka;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the outbox. */
@Singleton
final class Deliveries {

  private final DataSource database;
  private final TenantScope scope;

  Deliveries(DataSource database, TenantScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /** Ids of the tenant's facts for Kafka in that state, one entry per row. */
  List<String> in(TenantId tenant, String state) {
    return scope.call(tenant, () -> ids(tenant, state));
  }

  private List<String> ids(TenantId tenant, String state) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select event_id from event_delivery"
                    + " where tenant_id = ? and listener = 'kafka' and state = ?")) {
      statement.setBytes(1, bytes(tenant.value()));
      statement.setString(2, state);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          var bytes = ByteBuffer.wrap(rows.getBytes(1));
          found.add(new UUID(bytes.getLong(), bytes.getLong()).toString());
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
