/** The designer of what asks visitors. */
@NullMarked
package io.troth.admin.internal.banner;

import org.jspecify.annotations.NullMarked;
