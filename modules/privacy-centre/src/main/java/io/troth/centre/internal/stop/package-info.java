/** The way out of mails that may be declined. */
@NullMarked
package io.troth.centre.internal.stop;

import org.jspecify.annotations.NullMarked;
