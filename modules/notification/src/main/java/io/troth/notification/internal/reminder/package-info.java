/** One more mail before a person's own day, to those who have not answered. */
@NullMarked
package io.troth.notification.internal.reminder;

import org.jspecify.annotations.NullMarked;
