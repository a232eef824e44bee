package io.troth.retention.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.ConnectorTarget.Protection;
import io.troth.retention.api.Connectors.Finding;
import io.troth.retention.api.TableErasure;
import io.troth.subject.api.IdentityVault.Identity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Needs a PostgreSQL of your own, so it runs only when one is named: {@code
 * -Dtroth.test.postgres.port=5432 -Dtroth.test.postgres.password=…}, with an account and database
 * {@code shop} on 127.0.0.1. What is in its schema {@code outside} is lost.
 */
@EnabledIfSystemProperty(named = "troth.test.postgres.port", matches = "[0-9]+")
class OutsidePostgresTest {

  private static final String NAME = "shop";
  private static final Known MIA =
      Known.of(
          SubjectRef.parse("01900000-0000-7000-8000-0000000000a1"),
          Optional.of(
              new Identity("c-17", Optional.of("Mia@example.test"), Optional.of("Mia Moss"))));

  private final OutsideDatabase databases = new OutsideDatabase(new Settings());
  private Connection shop;

  @BeforeEach
  void tables() throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), NAME);
    shop = DriverManager.getConnection(url, NAME, password());
    sql("drop schema if exists outside cascade");
    sql("create schema outside");
    sql(
        "create table outside.customers (id int primary key, mail text, name text, no text not null)");
    sql("create table outside.cards (id int, customer int references outside.customers)");
    sql("create table outside.orders (id serial, customer varchar(20))");
    sql("create table outside.visits (who uuid)");
    sql("create table outside.numbers (n bigint)");
    sql(
        "insert into outside.customers values (1, 'mia@EXAMPLE.test', 'Mia', 'c-17'), (2, 'ben@x', 'Ben', 'c-18')");
    sql("insert into outside.cards values (1, 1)");
    sql("insert into outside.orders (customer) values ('c-17'), ('c-17'), ('C-17'), ('c-17 ')");
    sql("insert into outside.visits values ('01900000-0000-7000-8000-0000000000a1')");
    sql("insert into outside.numbers values (17)");
  }

  @AfterEach
  void close() throws SQLException {
    shop.close();
  }

  @Test
  void rowsOfThePersonGoAndNobodyElses() throws SQLException {
    var target =
        target(
            "delete outside.orders where customer = external_id",
            "delete outside.visits where who = reference",
            "delete outside.numbers where n = external_id",
            "clear outside.customers (name) where mail = email");

    assertThat(databases.check(target, password())).allMatch(Finding::well);
    assertThat(databases.dryRun(target, password(), MIA))
        .extracting(Finding::words)
        .startsWith("outside.orders: would delete 2 rows", "outside.visits: would delete 1 row");
    assertThat(databases.erase(target, password(), MIA)).isEqualTo(new Outcome.Erased(4));
    assertThat(column("select customer from outside.orders order by id"))
        .containsExactly("C-17", "c-17 ");
    assertThat(column("select coalesce(name, '-') from outside.customers order by id"))
        .containsExactly("-", "Ben");
    assertThat(column("select n from outside.numbers")).hasSize(1);
  }

  @Test
  void whatFailsHalfWayIsRolledBackAsAWhole() throws SQLException {
    var target =
        target(
            "delete outside.orders where customer = external_id",
            "delete outside.customers where no = external_id");

    assertThat(databases.erase(target, password(), MIA))
        .isEqualTo(
            new Outcome.Trouble(
                "Other rows depend on these, or a column cannot be empty (23503): look at the"
                    + " order."));
    assertThat(column("select id from outside.orders")).hasSize(4);
  }

  @Test
  void aTestNamesWhatIsMissing() {
    var target =
        target(
            "delete outside.orders where nobody = email",
            "delete absent where a = email",
            "clear outside.customers (no) where mail = email",
            "delete outside.orders where customer = external_id");

    assertThat(databases.check(target, password()))
        .extracting(Finding::well)
        .containsExactly(false, false, false, true);
    assertThat(databases.check(target, "wrong").get(0).words())
        .isEqualTo("User or password are not taken.");
  }

  private static Database target(String... lines) {
    return new Database(
        Dialect.POSTGRESQL,
        "127.0.0.1",
        port(),
        NAME,
        NAME,
        Protection.NONE,
        Arrays.stream(lines).map(line -> TableErasure.parse(line).orElseThrow()).toList());
  }

  private void sql(String text) throws SQLException {
    try (var statement = shop.createStatement()) {
      statement.execute(text);
    }
  }

  private List<String> column(String query) throws SQLException {
    try (var statement = shop.createStatement();
        var rows = statement.executeQuery(query)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static int port() {
    return Integer.getInteger("troth.test.postgres.port");
  }

  private static String password() {
    return System.getProperty("troth.test.postgres.password", "");
  }

  private static final class Settings implements ConnectorSettings {
    @Override
    public Optional<List<String>> jdbcHosts() {
      return Optional.of(List.of("127.0.0.1"));
    }

    @Override
    public Duration connect() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration lease() {
      return Duration.ofMinutes(15);
    }

    @Override
    public boolean local() {
      return false;
    }

    @Override
    public String every() {
      return "off";
    }
  }
}
