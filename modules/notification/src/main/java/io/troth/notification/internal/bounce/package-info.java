/** Reads what comes back and records what became of the mail. */
@NullMarked
package io.troth.notification.internal.bounce;

import org.jspecify.annotations.NullMarked;
