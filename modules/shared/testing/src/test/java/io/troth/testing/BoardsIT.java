package io.troth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.tenancy.TenantScope;
import io.troth.testing.sample.Notes;
import jakarta.inject.Inject;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards two, three and four over the sample module, and each of them broken. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BoardsIT {

  @Inject TenantScope scope;
  @Inject Notes notes;
  @Inject EntityManagerFactory entities;
  @Inject DataSource database;

  @Test
  void entitiesCarryTheirTenant() {
    assertThat(TenancyBoards.entitiesWithoutTenant(entities)).isEmpty();
    assertThat(TenancyBoards.faultsOf(Stray.class))
        .containsExactly("Stray has no @TenantId in its id", "Stray.tags is kept without a tenant");
  }

  @Test
  void keysBeginWithTheTenant() {
    assertThat(TenancyBoards.keysWithoutTenant(database)).isEmpty();
  }

  @Test
  void keysThatBeginOtherwiseAreFound() throws SQLException {
    migrate("create table loose (id int, note_id binary(16), key by_note (note_id))");
    try {
      assertThat(TenancyBoards.keysWithoutTenant(database))
          .containsExactly(
              "loose has no tenant_id binary(16) not null",
              "loose has no primary key",
              "loose: key by_note begins with note_id");
    } finally {
      migrate("drop table loose");
    }
  }

  @Test
  void theGuardSeesStatelessWrites() {
    var id = scope.call(TwoTenants.BETA, () -> notes.write("of beta"));

    scope.run(
        TwoTenants.ALPHA,
        () ->
            assertThatThrownBy(() -> notes.removeStatelessly(id, TwoTenants.BETA))
                .hasStackTraceContaining("Refused by the tenancy guard"));

    assertThat(scope.call(TwoTenants.BETA, () -> notes.read(id)).body()).isEqualTo("of beta");
  }

  @Test
  void aMergeCannotReachAnotherTenantsRow() {
    var id = scope.call(TwoTenants.BETA, () -> notes.write("of beta"));

    scope.run(TwoTenants.ALPHA, () -> notes.mergeInto(id, TwoTenants.BETA));

    assertThat(scope.call(TwoTenants.BETA, () -> notes.read(id)).body()).isEqualTo("of beta");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select body from note",
        "select body from note where tenant_id = tenant_id",
        "select n.body from note n, remark r where n.id = r.note_id",
        "select count(*) from (select * from note) n",
      })
  void theGuardSeesNativeQueries(String sql) {
    scope.run(
        TwoTenants.ALPHA,
        () ->
            assertThatThrownBy(() -> notes.ask(sql))
                .hasStackTraceContaining("Refused by the tenancy guard"));
  }

  @Test
  void theGuardSeesRawJdbc() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select * from note"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Refused by the tenancy guard");
      assertThatThrownBy(() -> connection.unwrap(com.mysql.cj.jdbc.JdbcConnection.class))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aReadIsOneStatement() {
    var id = scope.call(TwoTenants.ALPHA, () -> notes.write("counted"));

    var statements = StatementCount.during(() -> scope.run(TwoTenants.ALPHA, () -> notes.read(id)));

    assertThat(statements).hasSize(1).first().asString().contains("tenant_id");
  }

  private void migrate(String ddl) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                setting("jdbc.url"), setting("username"), setting("password"));
        var statement = connection.createStatement()) {
      statement.execute(ddl);
    }
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
  }

  /** An entity as it must not be. */
  static final class Stray {
    @Id UUID id = new UUID(0, 0);
    @ElementCollection List<String> tags = List.of();
    Set<String> harmless = Set.of();
  }
}
