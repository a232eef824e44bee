/** The promise board and its gaps. */
@NullMarked
package io.troth.admin.internal.board;

import org.jspecify.annotations.NullMarked;
