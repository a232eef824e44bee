package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityVault;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens identities one request at a time; keeps nothing. */
@Singleton
final class Vault implements IdentityVault {

  private final VaultStatements statements;
  private final Safe safe;
  private final CurrentTenant tenant;

  Vault(VaultStatements statements, Safe safe, CurrentTenant tenant) {
    this.statements = statements;
    this.safe = safe;
    this.tenant = tenant;
  }

  @Override
  public Optional<Identity> find(SubjectRef ref) {
    return Optional.ofNullable(findAll(List.of(ref)).get(ref));
  }

  @Override
  public Map<SubjectRef, Identity> findAll(Collection<SubjectRef> refs) {
    var owner = tenant.require();
    var found = new HashMap<SubjectRef, Identity>();
    statements
        .people(owner, new HashSet<>(refs))
        .forEach((ref, person) -> found.put(ref, safe.unlock(owner, person)));
    return Map.copyOf(found);
  }
}
