/** Legal and promised time as pure functions of facts. */
@NullMarked
package io.troth.kernel.time;

import org.jspecify.annotations.NullMarked;
