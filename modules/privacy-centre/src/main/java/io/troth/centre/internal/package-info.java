/** Pages for end users and the browser script. */
@NullMarked
package io.troth.centre.internal;

import org.jspecify.annotations.NullMarked;
