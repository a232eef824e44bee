/** Tests of policies. */
@NullMarked
package io.troth.policy.internal.document;

import org.jspecify.annotations.NullMarked;
