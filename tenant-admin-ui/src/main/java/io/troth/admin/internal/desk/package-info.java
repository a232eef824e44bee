/** Who of the staff is reading, what stands around their pages, and the words all pages share. */
@NullMarked
package io.troth.admin.internal.desk;

import org.jspecify.annotations.NullMarked;
