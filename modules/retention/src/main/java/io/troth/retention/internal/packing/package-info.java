/** Everything held about a person as one file. */
@NullMarked
package io.troth.retention.internal.packing;

import org.jspecify.annotations.NullMarked;
