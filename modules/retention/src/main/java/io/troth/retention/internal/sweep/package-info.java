/** Deletes what is due, in chunks, on any replica. */
@NullMarked
package io.troth.retention.internal.sweep;

import org.jspecify.annotations.NullMarked;
