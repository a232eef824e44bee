/** Every notice to a person in one place, read or unread. */
@NullMarked
package io.troth.notification.internal.inbox;

import org.jspecify.annotations.NullMarked;
