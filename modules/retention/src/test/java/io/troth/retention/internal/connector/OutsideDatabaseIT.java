package io.troth.retention.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.retention.api.Connectors.ConnectorDraft;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.retention.api.Connectors.Finding;
import io.troth.testing.EmbeddedDatabaseResource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In databases outside the rows of one person go, all or none, and nobody else's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OutsideDatabaseIT extends ConnectorScene {

  @Test
  void inADatabaseTheRowsOfThePersonGoAndNobodyElses() throws SQLException {
    shop();
    var id =
        base(
            "delete orders where customer = external_id",
            "clear customers (name) where mail = email");

    assertThat(in(tenant, () -> connectors.test(id))).allMatch(Finding::well);
    assertThat(erase().gone()).isEqualTo(3);

    assertThat(outside.column("select customer from orders order by id"))
        .containsExactly("C-17", "ç-17", "c-17 ", "c-18");
    assertThat(outside.column("select coalesce(name, '-') from customers order by id"))
        .containsExactly("-", "Ben");
  }

  @Test
  void aDryRunCountsAndTouchesNothing() throws SQLException {
    shop();
    var id =
        base("delete orders where customer = external_id", "delete numbers where n = external_id");
    var person = register("c-17");

    assertThat(in(tenant, () -> connectors.dryRun(id, person)))
        .extracting(Finding::words)
        .containsExactly("orders: would delete 2 rows", "numbers: would delete 0 rows");
    assertThat(outside.column("select id from orders")).hasSize(6);
  }

  @Test
  void whatFailsHalfWayIsRolledBackAsAWhole() throws SQLException {
    shop();
    base("delete orders where customer = external_id", "delete customers where no = external_id");

    var errand = erase();

    assertThat(errand.state()).isEqualTo(ErrandState.WAITING);
    assertThat(errand.trouble()).contains("Other rows depend on these").doesNotContain("c-17");
    assertThat(outside.column("select id from orders")).hasSize(6);
    outside.sql("delete from cards");
    clock.advance(Duration.ofMinutes(2));
    sweep.sweep();
    assertThat(of(erasure).gone()).isEqualTo(3);
  }

  @Test
  void aTestNamesWhatIsMissing() throws SQLException {
    shop();
    var id =
        base(
            "delete orders where customer = external_id",
            "delete orders where nobody = email",
            "clear customers (no) where mail = email",
            "delete absent where a = email");

    assertThat(in(tenant, () -> connectors.test(id)))
        .extracting(Finding::well)
        .containsExactly(true, false, false, false);
    assertThat(in(tenant, () -> connectors.test(id)).get(2).words())
        .isEqualTo("customers: cannot be empty: no");
  }

  private void shop() throws SQLException {
    outside.sql(
        "create table customers (id int primary key, no varchar(20) not null, mail varchar(80),"
            + " name varchar(80), key (no)) collate utf8mb4_general_ci");
    outside.sql(
        "create table cards (id int primary key, customer_id int,"
            + " foreign key (customer_id) references customers (id))");
    outside.sql(
        "create table orders (id int primary key, customer varchar(20), key (customer))"
            + " collate utf8mb4_general_ci");
    outside.sql("create table numbers (n int)");
    outside.sql("insert into numbers values (0), (17)");
    outside.sql(
        "insert into customers values (1, 'c-17', 'mia@EXAMPLE.test', 'Mia'),"
            + " (2, 'c-18', 'ben@example.test', 'Ben')");
    outside.sql("insert into cards values (1, 1)");
    outside.sql(
        "insert into orders values (1, 'c-17'), (2, 'c-17'), (3, 'C-17'), (4, 'ç-17'),"
            + " (5, 'c-17 '), (6, 'c-18')");
  }

  private UUID base(String... tables) {
    var target = database("127.0.0.1", tables);
    var draft = new ConnectorDraft("Shop", target, 30, Optional.of(outside.password()));
    return in(tenant, () -> connectors.add(draft)).connector().id();
  }
}
