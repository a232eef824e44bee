/** The browser script and what it asks for. */
@NullMarked
package io.troth.centre.internal.script;

import org.jspecify.annotations.NullMarked;
