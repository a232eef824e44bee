@NullMarked
package io.troth.consent.internal.standing;

import org.jspecify.annotations.NullMarked;
