package io.troth.retention.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.PersonIdentifier;
import io.troth.retention.api.TableErasure;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideSqlTest {

  private static final TableErasure ORDERS = table("delete shop.orders where no = external_id");
  private static final TableErasure CUSTOMERS =
      table("clear customers (name, phone) where mail = email");

  @Test
  void namesAreQuotedAsTheDialectDoesIt() {
    assertThat(new OutsideSql(Dialect.MYSQL, ORDERS, Types.BIGINT).erase())
        .isEqualTo("delete from `shop`.`orders` where `no` = ?");
    assertThat(new OutsideSql(Dialect.POSTGRESQL, ORDERS, Types.BIGINT).erase())
        .isEqualTo("delete from \"shop\".\"orders\" where \"no\" = ?");
    assertThat(new OutsideSql(Dialect.POSTGRESQL, CUSTOMERS, Types.VARCHAR).erase())
        .isEqualTo(
            "update \"customers\" set \"name\" = null, \"phone\" = null"
                + " where lower(cast(\"mail\" as text)) = lower(?)");
  }

  @Test
  void textIsComparedToTheLetterWhateverTheCollationThinks() {
    var sql = new OutsideSql(Dialect.MYSQL, ORDERS, Types.VARCHAR);

    assertThat(sql.erase())
        .endsWith(
            "where `no` = ? and cast(convert(`no` using utf8mb4) as binary) = cast(? as binary)");
    assertThat(sql.values("x")).containsExactly("x", "x");
    assertThat(new OutsideSql(Dialect.MYSQL, CUSTOMERS, Types.VARCHAR).values("x")).hasSize(3);
  }

  @Test
  void whatAColumnCannotHoldIsNotLookedForInIt() {
    var number = new OutsideSql(Dialect.MYSQL, ORDERS, Types.INTEGER);

    assertThat(List.of("12", "0", "-5")).allMatch(number::canHold);
    assertThat(List.of("12abc", "012", "", "1e3", "1 ")).noneMatch(number::canHold);
    assertThat(new OutsideSql(Dialect.POSTGRESQL, ORDERS, Types.OTHER).canHold("mia")).isFalse();
  }

  @Test
  void aRehearsalTouchesNothing() {
    assertThat(new OutsideSql(Dialect.MYSQL, CUSTOMERS, Types.VARCHAR).rehearsal())
        .isEqualTo(
            "update `customers` set `name` = null, `phone` = null where 1 = 0 and `mail` = ?");
    assertThat(OutsideSql.probe(Dialect.MYSQL, CUSTOMERS))
        .isEqualTo("select `mail`, `name`, `phone` from `customers` where 1 = 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete orders; drop table users where no = external_id",
        "delete orders` where no = external_id",
        "delete a.b.c where no = external_id",
        "delete \"orders\" where no = external_id",
        "delete orders where no` or 1=1 -- = external_id",
        "delete orders where no = password",
        "delete orders",
        "delete 1orders where no = external_id",
        "clear customers () where mail = email",
        "clear customers (name, ) where mail = email",
        "clear customers (mail) where mail = email",
        "clear customers where mail = email",
        "delete örders where no = external_id",
        ""
      })
  void whatIsNoDeclarationIsRefused(String line) {
    assertThat(TableErasure.parse(line)).isEmpty();
  }

  @Test
  void noOtherWayLeadsANameIntoAStatement() {
    assertThatThrownBy(() -> new TableErasure("a`b", List.of(), "id", PersonIdentifier.EXTERNAL_ID))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new TableErasure("a", List.of("b = 1, c"), "id", PersonIdentifier.EMAIL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeclarationReadsBackAsItIsWritten() {
    assertThat(List.of(ORDERS, CUSTOMERS))
        .allSatisfy(one -> assertThat(TableErasure.parse(one.text())).contains(one));
    assertThat(TableErasure.parse("  DELETE x where y = email".toLowerCase(java.util.Locale.ROOT)))
        .isPresent();
  }

  private static TableErasure table(String line) {
    return TableErasure.parse(line).orElseThrow();
  }
}
