package io.troth.testing;

import io.troth.testing.isolation.Operation;
import io.troth.testing.isolation.Sample;
import io.troth.testing.isolation.Side;
import io.troth.testing.isolation.TenantIsolationContract;
import java.util.Map;

/** The contract over the sample module. */
class SampleIsolation extends TenantIsolationContract {

  private final Side attacker;
  private final Side victim;
  private final Map<String, Sample> samples;
  private final Map<String, String> exceptions;

  SampleIsolation(
      Side attacker, Side victim, Map<String, Sample> samples, Map<String, String> exceptions) {
    this.attacker = attacker;
    this.victim = victim;
    this.samples = samples;
    this.exceptions = exceptions;
  }

  @Override
  protected Side attacker() {
    return attacker;
  }

  @Override
  protected Side victim() {
    return victim;
  }

  @Override
  protected Map<String, String> credential(Side side, Operation operation) {
    return Map.of("X-Sample-Key", side == attacker ? "alpha" : "beta");
  }

  @Override
  protected Map<String, Sample> samples() {
    return samples;
  }

  @Override
  protected Map<String, String> exceptions() {
    return exceptions;
  }
}
