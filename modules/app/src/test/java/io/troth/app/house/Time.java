package io.troth.app.house;

import io.troth.demo.clock.MovableClock;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;

/** Lets time pass in the house, for every test that comes after it too. */
public final class Time {

  private Time() {}

  public static void pass(Duration time) {
    CDI.current().select(MovableClock.class).get().advance(time);
  }
}
