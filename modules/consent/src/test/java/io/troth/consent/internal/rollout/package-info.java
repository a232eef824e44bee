@NullMarked
package io.troth.consent.internal.rollout;

import org.jspecify.annotations.NullMarked;
