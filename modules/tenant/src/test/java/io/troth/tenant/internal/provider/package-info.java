/** Tests of sign-in at the tenant's provider. */
@NullMarked
package io.troth.tenant.internal.provider;

import org.jspecify.annotations.NullMarked;
