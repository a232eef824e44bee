/** What sending notices asks of rooms above it. */
@NullMarked
package io.troth.notification.spi;

import org.jspecify.annotations.NullMarked;
