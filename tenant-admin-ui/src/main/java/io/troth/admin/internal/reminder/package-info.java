/** Whom the tenant reminds. */
@NullMarked
package io.troth.admin.internal.reminder;

import org.jspecify.annotations.NullMarked;
