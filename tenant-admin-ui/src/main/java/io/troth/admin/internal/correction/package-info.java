/** Correcting what is published, and the history of corrections. */
@NullMarked
package io.troth.admin.internal.correction;

import org.jspecify.annotations.NullMarked;
