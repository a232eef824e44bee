/** Pages that everybody may read: no person, no cookie, no script. */
@NullMarked
package io.troth.centre.internal.open;

import org.jspecify.annotations.NullMarked;
