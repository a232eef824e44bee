package io.troth.retention.internal.erasure;

import java.util.UUID;

/** Hears of every step that is done, after its transaction. */
interface StepWatch {
  void done(UUID erasure, String step);
}
