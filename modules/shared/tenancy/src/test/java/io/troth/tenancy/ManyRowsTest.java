package io.troth.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManyRowsTest {

  @Test
  void anInsertOfOneRowBecomesOneOfMany() {
    var many = ManyRows.of("insert into t (a, b) values (?, 'x', f(?, 1))").orElseThrow();

    assertThat(many.width()).isEqualTo(2);
    assertThat(many.text(many.next(20)))
        .isEqualTo("insert into t (a, b) values (?,'x',f(?,1))" + ",(?,'x',f(?,1))".repeat(15));
  }

  @Test
  void whatFollowsTheRowStaysOnce() {
    var many =
        ManyRows.of(
                """
                insert into t (a) values (?)
                on duplicate key update a = values(a)
                """)
            .orElseThrow();

    assertThat(many.text(many.next(64)))
        .endsWith(",(?)\non duplicate key update a = values(a)\n")
        .containsOnlyOnce("on duplicate key");
  }

  @Test
  void rowsGoInTheLargestShapeThatFits() {
    var many = ManyRows.of("insert into t (a) values (?)").orElseThrow();

    assertThat(many.next(200)).isEqualTo(64);
    assertThat(many.next(63)).isEqualTo(16);
    assertThat(many.next(15)).isZero();
  }

  @Test
  void aLongRowGoesInTheShorterShape() {
    var row = "(" + "?, ".repeat(99) + "?)";

    assertThat(ManyRows.of("insert into t values " + row).orElseThrow().next(200)).isEqualTo(16);
  }

  @Test
  void whatIsNoInsertOfOneRowIsLeftAlone() {
    assertThat(ManyRows.of("update t set a = ? where b = ?")).isEmpty();
    assertThat(ManyRows.of("insert into t (a) select ?")).isEmpty();
    assertThat(ManyRows.of("insert into t (a) values (?) on duplicate key update a = ?")).isEmpty();
  }
}
