/** The generations of the tenant's keys, and renewing them. */
@NullMarked
package io.troth.admin.internal.keyrotation;

import org.jspecify.annotations.NullMarked;
