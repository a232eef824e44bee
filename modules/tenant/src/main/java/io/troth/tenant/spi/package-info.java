/** What sign-in asks of rooms above it. */
@NullMarked
package io.troth.tenant.spi;

import org.jspecify.annotations.NullMarked;
