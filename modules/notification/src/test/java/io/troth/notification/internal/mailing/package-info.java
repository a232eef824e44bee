/** Tests of mailings as a whole. */
@NullMarked
package io.troth.notification.internal.mailing;

import org.jspecify.annotations.NullMarked;
