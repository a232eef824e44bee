/** Tests of the promise board. */
@NullMarked
package io.troth.policy.internal.board;

import org.jspecify.annotations.NullMarked;
