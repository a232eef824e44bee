/** The journal of erasures, outside the database. */
@NullMarked
package io.troth.retention.internal.journal;

import org.jspecify.annotations.NullMarked;
