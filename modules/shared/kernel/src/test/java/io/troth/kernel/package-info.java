@NullMarked
package io.troth.kernel;

import org.jspecify.annotations.NullMarked;
