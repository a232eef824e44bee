/** The tenant's design of the browser script. */
@NullMarked
package io.troth.centre.internal.design;

import org.jspecify.annotations.NullMarked;
