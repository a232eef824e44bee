/** The mail itself: what stands in it, how it is handed over, how it comes back. No database. */
@NullMarked
package io.troth.notification.internal.mail;

import org.jspecify.annotations.NullMarked;
