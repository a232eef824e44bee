/** Who is told of what: one notice per person, written in chunks. */
@NullMarked
package io.troth.notification.internal.plan;

import org.jspecify.annotations.NullMarked;
