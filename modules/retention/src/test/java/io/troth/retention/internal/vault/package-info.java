/** Tests of what becomes of identifying values. */
@NullMarked
package io.troth.retention.internal.vault;

import org.jspecify.annotations.NullMarked;
