/** What everybody may read of a tenant's policies, and where it stands. */
@NullMarked
package io.troth.policy.api.open;

import org.jspecify.annotations.NullMarked;
