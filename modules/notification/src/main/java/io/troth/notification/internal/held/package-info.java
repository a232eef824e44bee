/** What this room holds about one person, and what of it outlives them. */
@NullMarked
package io.troth.notification.internal.held;

import org.jspecify.annotations.NullMarked;
