/**
 * Mails to the tenant's own staff: what did not arrive, what is in danger, what was switched off.
 */
@NullMarked
package io.troth.notification.internal.staff;

import org.jspecify.annotations.NullMarked;
