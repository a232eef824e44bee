/** How versions reach people, and withdrawing what is announced. */
@NullMarked
package io.troth.admin.internal.rollout;

import org.jspecify.annotations.NullMarked;
