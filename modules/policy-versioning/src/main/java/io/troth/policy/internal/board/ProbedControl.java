package io.troth.policy.internal.board;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import java.time.Instant;
import java.util.List;

/** A protection of the whole system as the control of promised protections. */
record ProbedControl(ProtectionProbe probe, Reading reading) implements PromiseControl {

  @Override
  public String id() {
    return probe.id();
  }

  @Override
  public String title() {
    return probe.title();
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.PROTECTION, probe.protection());
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    return one -> reading;
  }
}
