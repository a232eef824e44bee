/** Whom no mail is sent to, and why. */
@NullMarked
package io.troth.notification.internal.suppression;

import org.jspecify.annotations.NullMarked;
