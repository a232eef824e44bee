/** Policies, their immutable versions, what changed between them and how much it matters. */
@NullMarked
package io.troth.policy.api;

import org.jspecify.annotations.NullMarked;
