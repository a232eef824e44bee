@NullMarked
package io.troth.consent.internal.stream;

import org.jspecify.annotations.NullMarked;
