/** What the law has kept longer than is promised. */
@NullMarked
package io.troth.retention.internal.keep;

import org.jspecify.annotations.NullMarked;
