package io.troth.tenancy.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.database.DatabaseAddress;
import io.troth.database.Durability;
import io.troth.database.EmbeddedDatabase;
import io.troth.database.EmbeddedDatabaseSettings;
import io.troth.kernel.TenantId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedDriverTest {

  private static final TenantId ALPHA = TenantId.parse("01900000-0000-7000-8000-00000000000a");
  private static final TenantId BETA = TenantId.parse("01900000-0000-7000-8000-00000000000b");
  private static final String INSERT = "insert into note (tenant_id, id, body) values (?, ?, ?)";
  private static final String SELECT = "select body from note where tenant_id = ? and id = ?";

  private static @Nullable EmbeddedDatabase server;
  private static String url = "";

  private @Nullable TenantId tenant = ALPHA;
  private Connection connection = never();

  @BeforeAll
  static void startServer() throws SQLException {
    server =
        EmbeddedDatabase.start(
            EmbeddedDatabaseSettings.in(Path.of("target", "embedded-database"))
                .with(Durability.ONCE_A_SECOND));
    url = server.address().freshSchema("troth_guard");
    try (var raw = new com.mysql.cj.jdbc.Driver().connect(url, credentials());
        var statement = raw.createStatement()) {
      statement.execute(
          "create table note (tenant_id binary(16), id int, body varchar(50),"
              + " primary key (tenant_id, id))");
    }
  }

  @AfterAll
  static void stopServer() {
    Objects.requireNonNull(server).close();
  }

  @BeforeEach
  void connect() throws SQLException {
    var driver = new GuardedDriver(() -> tenant);
    connection = Objects.requireNonNull(driver.connect(url, credentials()));
    tenant = BETA;
    write(BETA, 1, "of beta");
    tenant = ALPHA;
    write(ALPHA, 1, "of alpha");
  }

  @AfterEach
  void empty() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("/* exempt: EXPIRY_SWEEP */ delete from note");
    }
    connection.close();
  }

  @Test
  void readsTheCurrentTenantsRows() throws SQLException {
    try (var select = select(ALPHA, 1);
        var rows = select.executeQuery()) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("of alpha");
    }
  }

  @Test
  void refusesAnotherTenantsId() {
    refused(() -> select(BETA, 1));
    refused(() -> write(BETA, 2, "planted"));
  }

  @Test
  void refusesWhatIsNoId() throws SQLException {
    try (var select = connection.prepareStatement(SELECT)) {
      refused(() -> select.setString(1, ALPHA.toString()));
      refused(() -> select.setNull(1, Types.BINARY));
      refused(() -> select.setObject(1, ALPHA.value()));
      refused(() -> select.setBytes(1, new byte[3]));
      refused(() -> select.setBytes(1, null));
      refused(() -> select.setBinaryStream(1, java.io.InputStream.nullInputStream()));
    }
  }

  @Test
  void refusesEverythingOfTenantsWhenNoneIsBound() throws SQLException {
    try (var select = connection.prepareStatement(SELECT)) {
      tenant = null;
      refused(() -> select.setBytes(1, bytes(ALPHA)));
      refused(select::executeQuery);
    }
  }

  @Test
  void refusesAStatementBoundForTheTenantBefore() throws SQLException {
    try (var select = select(ALPHA, 1)) {
      tenant = BETA;
      refused(select::executeQuery);
      refused(select::execute);
    }
  }

  @Test
  void refusesARowOfAnotherTenantInABatch() throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      bind(insert, ALPHA, 7, "first");
      insert.addBatch();
      refused(() -> bind(insert, BETA, 8, "second"));
      tenant = BETA;
      refused(insert::executeBatch);
      refused(insert::addBatch);
    }
  }

  @Test
  void refusesTheSecondRowOfOneInsert() throws SQLException {
    var sql = "insert into note (tenant_id, id, body) values (?, 5, 'a'), (?, 6, 'b')";
    try (var insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, bytes(ALPHA));
      refused(() -> insert.setBytes(2, bytes(BETA)));
      insert.setBytes(2, bytes(ALPHA));
      assertThat(insert.executeUpdate()).isEqualTo(2);
    }
  }

  @Test
  void refusesToRunWithoutAValue() throws SQLException {
    try (var select = select(ALPHA, 1)) {
      select.clearParameters();
      refused(select::executeQuery);
    }
  }

  @Test
  void refusesPlainStatementsOnTenantTables() throws SQLException {
    try (var statement = connection.createStatement()) {
      refused(() -> statement.executeQuery("select * from note"));
      refused(() -> statement.executeQuery("select * from note where tenant_id = ?"));
      refused(() -> statement.executeUpdate("delete from note"));
      refused(() -> statement.addBatch("delete from note"));
      refused(() -> statement.execute("drop table note"));
    }
  }

  @Test
  void refusesTextHandedToAPreparedStatement() throws SQLException {
    try (var select = select(ALPHA, 1)) {
      refused(() -> select.executeQuery("select * from note"));
      refused(() -> select.addBatch("delete from note"));
    }
  }

  @Test
  void refusesToPrepareWhatIsUnlawful() {
    refused(() -> connection.prepareStatement("select * from note where id = ?"));
    refused(() -> connection.prepareStatement("update note set tenant_id = ? where tenant_id = ?"));
    refused(() -> connection.prepareCall("call leak()"));
    refused(() -> connection.setCatalog("mysql"));
    refused(
        () ->
            connection.prepareStatement(
                SELECT, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE));
  }

  @Test
  void neverHandsOutTheDriver() throws SQLException {
    refused(() -> connection.unwrap(com.mysql.cj.jdbc.JdbcConnection.class));
    assertThat(connection.isWrapperFor(com.mysql.cj.jdbc.JdbcConnection.class)).isFalse();
    assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
    try (var select = select(ALPHA, 1);
        var rows = select.executeQuery()) {
      refused(() -> select.unwrap(com.mysql.cj.jdbc.JdbcPreparedStatement.class));
      refused(() -> rows.unwrap(com.mysql.cj.jdbc.result.ResultSetInternalMethods.class));
      assertThat(select.getConnection()).isSameAs(connection);
      assertThat(rows.getStatement()).isSameAs(select);
    }
    try (var tables = connection.getMetaData().getTables(null, null, "%", null)) {
      assertThat(tables.getStatement()).isNull();
    }
  }

  @Test
  void exemptWorkSeesAllTenants() throws SQLException {
    tenant = null;
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("/* exempt: OPERATOR_REPORT */ select count(*) from note")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }

  @Test
  void databaseErrorsComeThroughAsTheyAre() throws SQLException {
    try (var twice = connection.prepareStatement(INSERT)) {
      bind(twice, ALPHA, 1, "again");
      assertThatThrownBy(twice::executeUpdate)
          .isInstanceOf(java.sql.SQLIntegrityConstraintViolationException.class);
    }
  }

  private void write(TenantId of, int id, String body) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      bind(insert, of, id, body);
      insert.executeUpdate();
    }
  }

  private PreparedStatement select(TenantId of, int id) throws SQLException {
    var select = connection.prepareStatement(SELECT);
    select.setBytes(1, bytes(of));
    select.setInt(2, id);
    return select;
  }

  private static void bind(PreparedStatement insert, TenantId of, int id, String body)
      throws SQLException {
    insert.setBytes(1, bytes(of));
    insert.setInt(2, id);
    insert.setString(3, body);
  }

  private static void refused(ThrowingCallable leak) {
    assertThatThrownBy(leak).isInstanceOf(TenancyViolation.class);
  }

  private static byte[] bytes(TenantId of) {
    return ByteBuffer.allocate(16)
        .putLong(of.value().getMostSignificantBits())
        .putLong(of.value().getLeastSignificantBits())
        .array();
  }

  private static Properties credentials() {
    var properties = new Properties();
    properties.setProperty("user", DatabaseAddress.USER);
    properties.setProperty("password", Objects.requireNonNull(server).address().password());
    return properties;
  }

  /** Stands for the connection until {@link #connect()} has run. */
  private static Connection never() {
    return (Connection)
        java.lang.reflect.Proxy.newProxyInstance(
            GuardedDriverTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("not connected");
            });
  }
}
