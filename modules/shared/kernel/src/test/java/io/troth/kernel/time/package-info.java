@NullMarked
package io.troth.kernel.time;

import org.jspecify.annotations.NullMarked;
