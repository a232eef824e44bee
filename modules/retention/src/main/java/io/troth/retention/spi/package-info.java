/** What an erasure passes on to others. */
@NullMarked
package io.troth.retention.spi;

import org.jspecify.annotations.NullMarked;
