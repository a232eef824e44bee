/** The publish gate: what publishing would do, and doing it. */
@NullMarked
package io.troth.policy.internal.publication;

import org.jspecify.annotations.NullMarked;
