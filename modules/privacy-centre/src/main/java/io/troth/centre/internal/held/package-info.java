/** What is held about a person, as far as the policy that binds them says. */
@NullMarked
package io.troth.centre.internal.held;

import org.jspecify.annotations.NullMarked;
