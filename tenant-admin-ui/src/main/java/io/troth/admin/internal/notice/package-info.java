/** Who cannot be reached. */
@NullMarked
package io.troth.admin.internal.notice;

import org.jspecify.annotations.NullMarked;
