/** The packaged application, started as a process of its own and looked at from outside. */
@NullMarked
package io.troth.app.packaged;

import org.jspecify.annotations.NullMarked;
