/** Tests of policies. */
@NullMarked
package io.troth.policy.internal.flow;

import org.jspecify.annotations.NullMarked;
