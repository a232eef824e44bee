/** How versions reach people: counted by the database, the people behind each number listed. */
@NullMarked
package io.troth.consent.internal.rollout;

import org.jspecify.annotations.NullMarked;
