/** Claims what is due, hands it to the mail server and records the answer. */
@NullMarked
package io.troth.notification.internal.send;

import org.jspecify.annotations.NullMarked;
