/** Tests of the journal. */
@NullMarked
package io.troth.retention.internal.journal;

import org.jspecify.annotations.NullMarked;
