/** Which earlier answers must be forgotten, told to whoever keeps them. */
@NullMarked
package io.troth.consent.internal.stream;

import org.jspecify.annotations.NullMarked;
