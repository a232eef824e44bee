/** What other rooms and systems add to an erasure. */
@NullMarked
package io.troth.retention.spi;

import org.jspecify.annotations.NullMarked;
