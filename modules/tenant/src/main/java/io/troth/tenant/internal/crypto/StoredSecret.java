package io.troth.tenant.internal.crypto;

import java.util.Optional;

/**
 * A generation of a tenant's key as it is stored.
 *
 * @param by the master key it is wrapped by; empty where that was not written down
 */
record StoredSecret(int generation, byte[] wrapped, Optional<MasterKeyId> by) {}
