/** The words of mails: choosing them, trying them, going back. */
@NullMarked
package io.troth.admin.internal.letter;

import org.jspecify.annotations.NullMarked;
