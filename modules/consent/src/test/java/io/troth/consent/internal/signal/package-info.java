/** Tests of signals. */
@NullMarked
package io.troth.consent.internal.signal;

import org.jspecify.annotations.NullMarked;
