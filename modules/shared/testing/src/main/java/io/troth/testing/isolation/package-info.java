/** The contract that no endpoint lets one tenant see or touch what is another's. */
@NullMarked
package io.troth.testing.isolation;

import org.jspecify.annotations.NullMarked;
