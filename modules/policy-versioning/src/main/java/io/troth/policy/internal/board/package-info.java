/** Promise lint and promise board: every commitment, what keeps it, and how well. */
@NullMarked
package io.troth.policy.internal.board;

import org.jspecify.annotations.NullMarked;
