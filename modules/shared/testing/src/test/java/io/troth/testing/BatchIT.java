package io.troth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Many rows are few round trips, and each of them stands behind the fence. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BatchIT {

  private static final int MANY = 25_000;
  private static final String ADD =
      "insert into note (tenant_id, id, body, written_at) values (?, ?, ?, 0)";
  private static final String COUNT =
      "select count(*) from note where tenant_id = ? and body = 'batched'";

  @Inject TenantScope scope;
  @Inject UniqueIds ids;
  @Inject DataSource database;

  @Test
  void manyRowsOfALargeBatchShareStatementsOfSixtyFour() throws SQLException {
    var before = inserts();

    scope.run(TwoTenants.ALPHA, () -> add(MANY, TwoTenants.ALPHA));

    assertThat(inserts() - before).isLessThan(MANY / 60);
    assertThat(scope.call(TwoTenants.ALPHA, () -> count(TwoTenants.ALPHA))).isEqualTo(MANY);
  }

  @Test
  void aRowOfAnotherTenantStopsTheBatch() {
    var sql = new Sql(database);

    scope.run(
        TwoTenants.ALPHA,
        () ->
            assertThatThrownBy(
                    () -> sql.batch(ADD, List.of(row(TwoTenants.ALPHA), row(TwoTenants.BETA))))
                .hasStackTraceContaining("Refused by the tenancy guard"));

    assertThat(scope.call(TwoTenants.BETA, () -> count(TwoTenants.BETA))).isZero();
  }

  private void add(int many, TenantId owner) {
    new Sql(database).batch(ADD, IntStream.range(0, many).mapToObj(n -> row(owner)).toList());
  }

  private Object[] row(TenantId owner) {
    return new Object[] {owner.value(), ids.next(), "batched"};
  }

  private long count(TenantId owner) {
    return new Sql(database).first(COUNT, row -> row.getLong(1), owner.value()).orElseThrow();
  }

  private static long inserts() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                setting("jdbc.url"), setting("username"), setting("password"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show global status like 'Com_insert'")) {
      rows.next();
      return rows.getLong(2);
    }
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
  }
}
