/** Which tenant the work at hand belongs to, and the boards of the fence between tenants. */
@NullMarked
package io.troth.tenancy;

import org.jspecify.annotations.NullMarked;
