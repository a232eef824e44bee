/** Makes what is derived for counting, for people who were there before its tables were. */
@NullMarked
package io.troth.consent.internal.upkeep;

import org.jspecify.annotations.NullMarked;
