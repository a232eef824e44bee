package io.troth.retention.internal.erasure;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Stops an erasure once after a step, as the end of the process would. */
@Singleton
final class Interruption implements StepWatch {

  private volatile String after = "";

  void after(String step) {
    after = step;
  }

  @Override
  public void done(UUID erasure, String step) {
    if (step.equals(after)) {
      after = "";
      throw new IllegalStateException("Killed after " + step);
    }
  }
}
