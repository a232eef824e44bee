/** What data may be collected, and what came in. */
@NullMarked
package io.troth.admin.internal.inventory;

import org.jspecify.annotations.NullMarked;
