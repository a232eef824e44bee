/** Tests of erasures. */
@NullMarked
package io.troth.retention.internal.erasure;

import org.jspecify.annotations.NullMarked;
