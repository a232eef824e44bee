/** The fences of the house. */
@NullMarked
package io.troth.app.architecture;

import org.jspecify.annotations.NullMarked;
