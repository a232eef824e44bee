/** Writing the next version: clauses, titles, commitments, files, preview. */
@NullMarked
package io.troth.admin.internal.draft;

import org.jspecify.annotations.NullMarked;
