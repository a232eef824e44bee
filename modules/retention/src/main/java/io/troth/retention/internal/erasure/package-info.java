/** Erasures, step by step. */
@NullMarked
package io.troth.retention.internal.erasure;

import org.jspecify.annotations.NullMarked;
