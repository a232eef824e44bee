/** Answers: may this be done now, which version binds, is the service open. */
@NullMarked
package io.troth.consent.internal.decision;

import org.jspecify.annotations.NullMarked;
