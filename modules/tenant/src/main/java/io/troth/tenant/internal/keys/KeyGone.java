package io.troth.tenant.internal.keys;

import io.troth.kernel.TenantId;
import java.util.UUID;

/** Tells this replica to forget a key once its revocation is committed. */
record KeyGone(TenantId tenant, UUID id) {}
