package io.troth.web.internal.idempotency;

import java.time.Duration;

/** What becomes of a request that carries an idempotency key. */
sealed interface Claim {

  /**
   * It is to be served.
   *
   * @param version of the record, which every later step must meet
   */
  record Mine(long version) implements Claim {}

  /** It was served; the sealed answer can be opened by the same request alone. */
  record Answered(byte[] requestMac, byte[] sealedAnswer) implements Claim {}

  /** The first one is still being served, or its server died a moment ago. */
  record Busy(Duration left) implements Claim {}

  /** The first one took effect, and its answer is gone. */
  record Lost() implements Claim {}

  /** The key belongs to another request. */
  record Reused() implements Claim {}
}
