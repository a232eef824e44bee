@NullMarked
package io.troth.testing;

import org.jspecify.annotations.NullMarked;
