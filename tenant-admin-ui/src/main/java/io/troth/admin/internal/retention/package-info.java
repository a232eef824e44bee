/** How long data are kept: holds, sweeps, keep-periods, and the calendar of what goes when. */
@NullMarked
package io.troth.admin.internal.retention;

import org.jspecify.annotations.NullMarked;
