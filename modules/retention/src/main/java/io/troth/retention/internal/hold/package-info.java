/** Legal holds: what must be kept although its time is over. */
@NullMarked
package io.troth.retention.internal.hold;

import org.jspecify.annotations.NullMarked;
