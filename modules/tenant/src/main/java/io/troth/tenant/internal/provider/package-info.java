/** Sign-in of people at the tenant's own OpenID Connect provider. */
@NullMarked
package io.troth.tenant.internal.provider;

import org.jspecify.annotations.NullMarked;
