/** The mails on a version as staff see and hold them, and the pace of all mails. */
@NullMarked
package io.troth.admin.internal.mailing;

import org.jspecify.annotations.NullMarked;
