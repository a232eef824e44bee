/** Signals: Global Privacy Control in, the strings of the Global Privacy Platform in and out. */
@NullMarked
package io.troth.consent.internal.signal;

import org.jspecify.annotations.NullMarked;
