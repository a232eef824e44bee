/** Facts about tenants, staff and keys; never a name, never a secret. */
@NullMarked
package io.troth.tenant.api.event;

import org.jspecify.annotations.NullMarked;
