/** The browser script as it is served. */
@NullMarked
package io.troth.centre.internal.script;

import org.jspecify.annotations.NullMarked;
