/** Publishing drafts at a set instant. */
@NullMarked
package io.troth.policy.internal.schedule;

import org.jspecify.annotations.NullMarked;
