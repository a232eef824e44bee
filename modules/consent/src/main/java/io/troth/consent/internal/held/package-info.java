/** What this room holds about one person, and what of it outlives them. */
@NullMarked
package io.troth.consent.internal.held;

import org.jspecify.annotations.NullMarked;
