package io.troth.tenant.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Throttle throttle = new Throttle(3, Duration.ofMinutes(1));

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(throttle.take("maria", NOON)).isZero();
    }
  }

  @Test
  void someFailuresCostNothing() {
    fail(3);

    assertThat(throttle.take("maria", NOON)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void waitingDoesNotMakeTheWaitLonger() {
    fail(3);
    var impatient = throttle.take("maria", NOON.plusSeconds(30));

    assertThat(impatient).isEqualTo(Duration.ofSeconds(30));
    assertThat(throttle.take("maria", NOON.plusSeconds(60))).isZero();
  }

  @Test
  void oneFailureIsForgottenInAMinute() {
    fail(3);
    assertThat(throttle.take("maria", NOON.plusSeconds(60))).isZero();

    assertThat(throttle.take("maria", NOON.plusSeconds(60))).isPositive();
  }

  @Test
  void successIsNoFailure() {
    fail(2);
    throttle.giveBack("maria", NOON);

    fail(2);
  }

  @Test
  void othersDoNotWait() {
    fail(3);

    assertThat(throttle.take("john", NOON)).isZero();
  }

  @Test
  void aClockThatGoesBackForgivesNothing() {
    fail(3);

    assertThat(throttle.take("maria", NOON.minusSeconds(600))).isPositive();
  }
}
