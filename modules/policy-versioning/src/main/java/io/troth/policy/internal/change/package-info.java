/** What differs between two versions, in words and by how much it matters. Pure functions. */
@NullMarked
package io.troth.policy.internal.change;

import org.jspecify.annotations.NullMarked;
