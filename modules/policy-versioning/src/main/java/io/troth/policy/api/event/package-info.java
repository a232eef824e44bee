/** Facts about policies. */
@NullMarked
package io.troth.policy.api.event;

import org.jspecify.annotations.NullMarked;
