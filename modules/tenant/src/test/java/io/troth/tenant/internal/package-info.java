/** Tests of the tenant module through its doors. */
@NullMarked
package io.troth.tenant.internal;

import org.jspecify.annotations.NullMarked;
