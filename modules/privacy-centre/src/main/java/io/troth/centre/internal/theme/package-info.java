/** The tenant's colours on the pages of the privacy centre. */
@NullMarked
package io.troth.centre.internal.theme;

import org.jspecify.annotations.NullMarked;
