/** Tests of policies. */
@NullMarked
package io.troth.policy.internal.publication;

import org.jspecify.annotations.NullMarked;
