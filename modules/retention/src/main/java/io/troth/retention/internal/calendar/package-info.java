/** What would go, and when. */
@NullMarked
package io.troth.retention.internal.calendar;

import org.jspecify.annotations.NullMarked;
