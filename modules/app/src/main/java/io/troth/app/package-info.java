/** The only runnable: puts the rooms together and starts them. */
@NullMarked
package io.troth.app;

import org.jspecify.annotations.NullMarked;
