package io.troth.tenant.internal.crypto;

import io.troth.kernel.TenantId;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest generation, asked for once in every transaction that wraps and held until it ends. So
 * a renewal comes before or after whoever wraps, and once it is done nothing more is written under
 * the generation before.
 */
@Singleton
final class HeldGenerations {

  private final SecretStatements statements;
  private final TransactionSynchronizationRegistry transaction;
  private final Set<Key> known = ConcurrentHashMap.newKeySet();

  HeldGenerations(SecretStatements statements, TransactionSynchronizationRegistry transaction) {
    this.statements = statements;
    this.transaction = transaction;
  }

  StoredSecret newest(TenantId tenant, Purpose purpose) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return statements.newest(tenant, purpose).orElseThrow();
    }
    var key = new Key(tenant, purpose);
    if (transaction.getResource(key) instanceof StoredSecret secret) {
      return secret;
    }
    var secret = statements.hold(tenant, purpose);
    transaction.putResource(key, secret);
    return secret;
  }

  /** Whether the tenant has had a key for the purpose before. */
  boolean isKnown(TenantId tenant, Purpose purpose) {
    return known.contains(new Key(tenant, purpose));
  }

  void know(TenantId tenant, Purpose purpose) {
    known.add(new Key(tenant, purpose));
  }

  /** Also what the transaction remembers it by. */
  private record Key(TenantId tenant, Purpose purpose) {}
}
