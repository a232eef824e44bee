/** API keys of tenants' servers. */
@NullMarked
package io.troth.tenant.internal.keys;

import org.jspecify.annotations.NullMarked;
