/** Legal numbers as data: versioned files with source and confidence per row, and their reader. */
@NullMarked
package io.troth.kernel.law;

import org.jspecify.annotations.NullMarked;
