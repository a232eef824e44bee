/** Every notice on one list, and all that happened to each. */
@NullMarked
package io.troth.notification.internal.outbox;

import org.jspecify.annotations.NullMarked;
