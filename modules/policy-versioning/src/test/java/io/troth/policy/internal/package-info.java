/** Tests of policies. */
@NullMarked
package io.troth.policy.internal;

import org.jspecify.annotations.NullMarked;
