package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.spi.LinkWitness;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** An address is proven to be its holder's when a link that was sent there is used. */
@Singleton
final class AddressProof implements LinkWitness {

  private final AttributeStatements statements;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  AddressProof(AttributeStatements statements, CurrentTenant tenant, InstantSource clock) {
    this.statements = statements;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public void usedMailed(SubjectRef person, Instant mailedNotBefore) {
    statements.proveAddress(tenant.require(), person, mailedNotBefore, clock.instant());
  }
}
