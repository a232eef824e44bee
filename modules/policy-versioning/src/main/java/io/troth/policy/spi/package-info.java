/** What the publish gate asks of rooms above it. */
@NullMarked
package io.troth.policy.spi;

import org.jspecify.annotations.NullMarked;
