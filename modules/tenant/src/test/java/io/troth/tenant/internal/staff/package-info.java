@NullMarked
package io.troth.tenant.internal.staff;

import org.jspecify.annotations.NullMarked;
