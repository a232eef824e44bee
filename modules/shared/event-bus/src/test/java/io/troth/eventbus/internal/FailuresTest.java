package io.troth.eventbus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void deadlockBehindOtherExceptionsIsContention() {
    var deadlock = new SQLException("Deadlock found", "40001", 1213);

    assertThat(Failures.isContention(new IllegalStateException(new RuntimeException(deadlock))))
        .isTrue();
    assertThat(Failures.isContention(new SQLException("Duplicate entry", "23000", 1062))).isFalse();
  }

  @Test
  void onlyTheInnermostClassIsNamed() {
    var failure = new RuntimeException("outer", new IllegalArgumentException("jane@example.test"));

    assertThat(Failures.name(failure)).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(Failures.place(failure)).contains("FailuresTest").doesNotContain("jane");
  }
}
