/** Pages for staff: they show and do only what the modules' public APIs allow the caller. */
@NullMarked
package io.troth.admin.internal;

import org.jspecify.annotations.NullMarked;
