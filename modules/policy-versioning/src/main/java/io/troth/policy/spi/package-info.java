/** What the publish gate and the promise board ask of rooms above. */
@NullMarked
package io.troth.policy.spi;

import org.jspecify.annotations.NullMarked;
