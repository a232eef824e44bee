/** Tests of policies. */
@NullMarked
package io.troth.policy.internal.change;

import org.jspecify.annotations.NullMarked;
