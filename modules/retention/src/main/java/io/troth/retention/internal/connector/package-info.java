/** Erasures passed on to systems outside, and their answers. */
@NullMarked
package io.troth.retention.internal.connector;

import org.jspecify.annotations.NullMarked;
