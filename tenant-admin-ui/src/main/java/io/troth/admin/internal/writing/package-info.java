/** What the forms of a draft know of commitments and texts. Plain functions over values. */
@NullMarked
package io.troth.admin.internal.writing;

import org.jspecify.annotations.NullMarked;
