package io.troth.notification.internal;

import io.quarkus.arc.Unremovable;
import io.troth.kernel.SubjectRef;
import io.troth.notification.spi.BoundVersions;
import io.troth.policy.api.PolicyId;
import jakarta.inject.Singleton;
import java.util.OptionalInt;

/** Everybody is bound by the same version, or by none. */
@Singleton
@Unremovable
public class TestBinding implements BoundVersions {

  private volatile int number;

  /**
   * @param bound 0 for none
   */
  public void number(int bound) {
    number = bound;
  }

  @Override
  public OptionalInt number(PolicyId policy, SubjectRef subject) {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
