/** The clock that staff can advance in demo mode. */
@NullMarked
package io.troth.demo.clock;

import org.jspecify.annotations.NullMarked;
