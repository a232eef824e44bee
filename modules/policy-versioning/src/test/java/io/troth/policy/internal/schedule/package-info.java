/** Tests of policies. */
@NullMarked
package io.troth.policy.internal.schedule;

import org.jspecify.annotations.NullMarked;
