/** Outbox, relay and inbox. */
@NullMarked
package io.troth.eventbus.internal;

import org.jspecify.annotations.NullMarked;
