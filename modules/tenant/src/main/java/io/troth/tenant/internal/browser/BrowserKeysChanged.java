package io.troth.tenant.internal.browser;

import io.troth.kernel.TenantId;

/** Tells this replica to look at a tenant's keys again once the change is committed. */
record BrowserKeysChanged(TenantId tenant) {}
