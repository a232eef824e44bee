package io.troth.subject.internal;

import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.Attributes.Verification;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Names and addresses, of which there is one: they change the way a registration changes them, with
 * everything that follows from it.
 */
@Singleton
final class SingleValues {

  private final Registration registration;
  private final IdentityVault vault;
  private final AttributeStatements statements;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  SingleValues(
      Registration registration,
      IdentityVault vault,
      AttributeStatements statements,
      CurrentTenant tenant,
      InstantSource clock) {
    this.registration = registration;
    this.vault = vault;
    this.statements = statements;
    this.tenant = tenant;
    this.clock = clock;
  }

  /** In the transaction at hand. */
  void write(SubjectView person, List<Given> given) {
    var identity = vault.find(person.ref()).orElseThrow(AttributeWriter::beingErased);
    for (var one : given) {
      identity = with(identity, one.type(), Optional.of(one.value()));
    }
    register(person, identity);
    for (var one : given) {
      statements.mark(
          tenant.require(),
          person.ref(),
          one.type(),
          one.source(),
          one.verification(),
          Optional.of(clock.instant()).filter(now -> one.verification() == Verification.VERIFIED));
    }
  }

  void remove(SubjectView person, AttributeType type) {
    var identity = vault.find(person.ref()).orElseThrow(AttributeWriter::beingErased);
    register(person, with(identity, type, Optional.empty()));
  }

  private static Identity with(Identity old, AttributeType type, Optional<String> value) {
    return type == AttributeType.EMAIL
        ? new Identity(old.externalId(), value, old.name())
        : new Identity(old.externalId(), old.email(), value);
  }

  private void register(SubjectView person, Identity identity) {
    registration.inOneTransaction(
        List.of(
            List.of(
                new SubjectRegistration(
                    identity.externalId(),
                    identity.email(),
                    identity.name(),
                    Optional.of(person.locale()),
                    person.zone(),
                    List.of()))));
  }
}
