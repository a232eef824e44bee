/** Tests of policies. */
@NullMarked
package io.troth.policy.internal.catalogue;

import org.jspecify.annotations.NullMarked;
