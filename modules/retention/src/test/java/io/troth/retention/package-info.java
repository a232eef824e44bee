@NullMarked
package io.troth.retention;

import org.jspecify.annotations.NullMarked;
