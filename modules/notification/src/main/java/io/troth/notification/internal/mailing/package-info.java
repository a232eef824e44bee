/** Staff's hold on the mails of a version, their pace, and the watch over their date. */
@NullMarked
package io.troth.notification.internal.mailing;

import org.jspecify.annotations.NullMarked;
